package org.jigeum.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money and interest are exact: no floating point where they are computed or handed over. */
class NumberRulesTest {

    private static final Set<String> FLOATING = Set.of(
            "double",
            "float",
            "java.lang.Double",
            "java.lang.Float",
            "java.util.OptionalDouble",
            "java.util.stream.DoubleStream");

    private static final Rule NO_FLOATING_POINT = Rule.of(layout -> classes()
            .that(resideInAnyPackage(layout.kernel(), layout.api(), layout.layer("domain")))
            .should(Rule.haveNo("floating point", layout, (unused, type) -> floatingPointIn(type))));

    @Test
    void kernelApisAndDomainsKnowNoFloatingPoint() {
        assertThat(NO_FLOATING_POINT.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void floatingPointIsRefusedWhereverItHides() {
        assertThat(NO_FLOATING_POINT.violationsIn(CodeBase.planted("floating")))
                .anyMatch(found -> found.contains("Field") && found.contains("kernel.Percent.value"))
                .anyMatch(found -> found.contains("Rates.boxed()"))
                .anyMatch(found -> found.contains("Rates.takesFloat(float)"))
                .anyMatch(found -> found.contains("Rates.inAList(java.util.List)"))
                .anyMatch(found -> found.contains("Rates.inAnArray()"))
                .anyMatch(found -> found.contains("domain.Accrual.roundsByMath(long)")
                        && found.contains("java.lang.Math.ceil(double)"))
                .noneMatch(found -> found.contains("exact"));
    }

    private static Stream<String> floatingPointIn(JavaClass type) {
        return Stream.concat(
                type.getMembers().stream().filter(NumberRulesTest::isFloating).map(JavaMember::getDescription),
                type.getAccessesFromSelf().stream()
                        .filter(NumberRulesTest::callsFloating)
                        .map(JavaAccess::getDescription));
    }

    private static boolean isFloating(JavaMember member) {
        return typesOf(member)
                .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .anyMatch(NumberRulesTest::isFloating);
    }

    private static Stream<JavaType> typesOf(JavaMember member) {
        return member instanceof JavaCodeUnit codeUnit
                ? Stream.concat(Stream.of(codeUnit.getReturnType()), codeUnit.getParameterTypes().stream())
                : Stream.of(((JavaField) member).getType());
    }

    private static boolean callsFloating(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && (isFloating(target.getRawReturnType())
                        || target.getRawParameterTypes().stream().anyMatch(NumberRulesTest::isFloating));
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }
}
