package org.jigeum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Weld delivers a CDI event to every WAR of the EAR that can see its type. So a module fires and observes types of its
 * own service only: never those of an api, the kernel or the JDK, which all WARs share.
 */
class EventRulesTest {

    private static final String EVENT = "jakarta.enterprise.event.Event";
    private static final Set<String> OBSERVES =
            Set.of("jakarta.enterprise.event.Observes", "jakarta.enterprise.event.ObservesAsync");

    private static final Rule EVENTS_STAY_IN_THEIR_SERVICE = Rule.of(layout -> classes()
            .that(not(resideInAPackage(layout.kernel())))
            .should(Rule.haveNo("event of a type that other modules see", layout, EventRulesTest::sharedEvents)));

    private static final Rule OBSERVERS_STAY_IN_THEIR_SERVICE = Rule.of(layout -> classes()
            .that(not(resideInAPackage(layout.kernel())))
            .should(Rule.haveNo("observer of an api or kernel type", layout, EventRulesTest::sharedObservers)));

    private static final Rule NO_EVENT_WITHOUT_A_TYPE = Rule.of(layout -> noClasses()
            .should()
            .callMethod("jakarta.enterprise.inject.spi.BeanContainer", "getEvent")
            .orShould()
            .callMethod("jakarta.enterprise.inject.spi.BeanManager", "getEvent"));

    @Test
    void aModuleFiresTypesOfItsOwnServiceOnly() {
        assertThat(EVENTS_STAY_IN_THEIR_SERVICE.violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void anEventOfASharedTypeIsRefused() {
        assertThat(EVENTS_STAY_IN_THEIR_SERVICE.violationsIn(CodeBase.planted("events")))
                .anyMatch(found -> found.contains("Announcer.ofAnApi") && found.contains("api.InterestPaid"))
                .anyMatch(found -> found.contains("Announcer.ofTheKernel") && found.contains("kernel.Won"))
                .anyMatch(found -> found.contains("Announcer.ofAnything") && found.contains("java.lang.Object"))
                .anyMatch(found -> found.contains("Announcer.raw") && found.contains("no type"))
                .anyMatch(found -> found.contains("Announcer.<init>") && found.contains("api.InterestPaid"))
                .anyMatch(found -> found.contains("Announcer.wrapped") && found.contains("api.InterestPaid"))
                .noneMatch(found -> found.contains("ofTheService"));
    }

    @Test
    void aModuleObservesNoTypeOfAnApiOrTheKernel() {
        assertThat(OBSERVERS_STAY_IN_THEIR_SERVICE.violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void anObserverOfASharedTypeIsRefused() {
        assertThat(OBSERVERS_STAY_IN_THEIR_SERVICE.violationsIn(CodeBase.planted("events")))
                .singleElement()
                .asString()
                .contains("Listener.onPaid", "api.InterestPaid");
    }

    @Test
    void nobodyFiresEventsThroughTheBeanManager() {
        assertThat(NO_EVENT_WITHOUT_A_TYPE.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void anEventFromTheBeanManagerIsRefused() {
        assertThat(NO_EVENT_WITHOUT_A_TYPE.violationsIn(CodeBase.planted("events")))
                .singleElement()
                .asString()
                .contains("Announcer.throughTheBackDoor", "getEvent");
    }

    private static Stream<String> sharedEvents(Layout layout, JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .flatMap(field -> sharedEvents(layout, type, field.getType()).map(found -> at(field, found)));
        Stream<String> codeUnits = type.getCodeUnits().stream()
                .flatMap(codeUnit -> Stream.concat(
                                Stream.of(codeUnit.getReturnType()), codeUnit.getParameterTypes().stream())
                        .flatMap(used -> sharedEvents(layout, type, used))
                        .map(found -> codeUnit.getDescription() + " has an event of " + found));
        return Stream.concat(fields, codeUnits);
    }

    private static String at(JavaField field, String found) {
        return field.getDescription() + " is an event of " + found;
    }

    /** Descends into wrappers such as {@code Instance<Event<X>>}. */
    private static Stream<String> sharedEvents(Layout layout, JavaClass owner, JavaType used) {
        List<JavaType> arguments = argumentsOf(used);
        if (!used.toErasure().getName().equals(EVENT)) {
            return arguments.stream().flatMap(argument -> sharedEvents(layout, owner, argument));
        }
        if (arguments.isEmpty()) {
            return Stream.of("no type");
        }
        return arguments.stream()
                .flatMap(argument -> argument.getAllInvolvedRawTypes().stream())
                .filter(fired -> !isOfTheServiceOf(layout, owner, fired))
                .map(JavaClass::getName);
    }

    private static List<JavaType> argumentsOf(JavaType type) {
        return type instanceof JavaParameterizedType parameterized ? parameterized.getActualTypeArguments() : List.of();
    }

    private static boolean isOfTheServiceOf(Layout layout, JavaClass owner, JavaClass fired) {
        return layout.moduleOf(owner).equals(layout.moduleOf(fired)) && !layout.isApi(fired);
    }

    private static Stream<String> sharedObservers(Layout layout, JavaClass type) {
        return type.getMethods().stream()
                .map(JavaMethod::getParameters)
                .flatMap(List::stream)
                .filter(parameter -> OBSERVES.stream().anyMatch(parameter::isAnnotatedWith))
                .filter(parameter -> isShared(layout, parameter))
                .map(JavaParameter::getDescription);
    }

    private static boolean isShared(Layout layout, JavaParameter parameter) {
        return parameter.getType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> layout.isApi(type) || layout.isKernel(type));
    }
}
