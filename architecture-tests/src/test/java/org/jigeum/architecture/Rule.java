package org.jigeum.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule about code. The same rule is asked about the bank, where it must find nothing, and about planted classes. */
@FunctionalInterface
interface Rule {

    List<String> violationsIn(CodeBase code);

    /** A rule of ArchUnit, which fails by itself when it finds no class to look at. */
    static Rule of(Function<Layout, ArchRule> rule) {
        return code -> rule.apply(code.layout())
                .evaluate(code.classes())
                .getFailureReport()
                .getDetails();
    }

    /** Turns a function that names what is wrong with a class into a condition of ArchUnit. */
    static ArchCondition<JavaClass> haveNo(
            String offence, Layout layout, BiFunction<Layout, JavaClass, Stream<String>> offences) {
        return new ArchCondition<>("have no " + offence) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                offences.apply(layout, type)
                        .map(found -> SimpleConditionEvent.violated(type, found))
                        .forEach(events::add);
            }
        };
    }
}
