package org.jigeum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What one module may know of another: its api, and that only where the code deals with neighbours. */
class ModuleRulesTest {

    private static final Set<String> LAYERS_THAT_SPEAK_TO_NEIGHBOURS = Set.of("application", "neighbours");

    private static final Rule OTHER_MODULES_BY_THEIR_API = Rule.of(layout -> classes()
            .that(layout.services())
            .should(Rule.haveNo("dependency on another module but its api", layout, ModuleRulesTest::trespasses)));

    private static final Rule APIS_OF_OTHERS_IN_APPLICATION_AND_NEIGHBOURS = Rule.of(layout -> classes()
            .that(layout.services())
            .should(Rule.haveNo("neighbour's api outside application and neighbours", layout, ModuleRulesTest::leaks)));

    private static final Rule NO_CYCLE_BETWEEN_MODULES = Rule.of(
            layout -> slices().matching(layout.root() + ".(*)..").should().beFreeOfCycles());

    private static final Rule NO_CYCLE_BETWEEN_PACKAGES = Rule.of(
            layout -> slices().matching(layout.root() + ".(*).(*)..").should().beFreeOfCycles());

    @Test
    void aServiceKnowsOtherModulesByTheirApiOnly() {
        assertThat(OTHER_MODULES_BY_THEIR_API.violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void aServiceThatKnowsAnothersDomainIsRefused() {
        assertThat(OTHER_MODULES_BY_THEIR_API.violationsIn(CodeBase.planted("servicetrespasses")))
                .isNotEmpty()
                .allMatch(found -> found.contains("ReadLedger") && found.contains("accounting.domain.Journal"));
    }

    @Test
    void theApiOfANeighbourIsSpokenInApplicationAndNeighboursOnly() {
        assertThat(APIS_OF_OTHERS_IN_APPLICATION_AND_NEIGHBOURS.violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void aRestResourceThatSpeaksTheApiOfANeighbourIsRefused() {
        assertThat(APIS_OF_OTHERS_IN_APPLICATION_AND_NEIGHBOURS.violationsIn(CodeBase.planted("apileaks")))
                .isNotEmpty()
                .allMatch(found -> found.contains("rest.AccountResource") && found.contains("accounting.api.Ledger"));
    }

    @Test
    void noModulesDependOnEachOtherInACircle() {
        assertThat(NO_CYCLE_BETWEEN_MODULES.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void twoModulesThatUseEachOthersApiAreRefused() {
        assertThat(NO_CYCLE_BETWEEN_MODULES.violationsIn(CodeBase.planted("modulecycle")))
                .anyMatch(found -> found.contains("Cycle detected")
                        && found.contains("Slice accounting")
                        && found.contains("Slice interest"));
    }

    @Test
    void noPackagesOfAServiceDependOnEachOtherInACircle() {
        assertThat(NO_CYCLE_BETWEEN_PACKAGES.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void twoPackagesOfAServiceThatUseEachOtherAreRefused() {
        assertThat(NO_CYCLE_BETWEEN_PACKAGES.violationsIn(CodeBase.planted("packagecycle")))
                .anyMatch(found -> found.contains("Cycle detected")
                        && found.contains("Slice interest - application")
                        && found.contains("Slice interest - messaging"));
    }

    private static Stream<String> trespasses(Layout layout, JavaClass type) {
        return dependenciesOnOtherModules(layout, type)
                .filter(dependency -> !layout.isApi(plainTarget(dependency)))
                .map(Dependency::getDescription);
    }

    private static Stream<String> leaks(Layout layout, JavaClass type) {
        return dependenciesOnOtherModules(layout, type)
                .filter(dependency -> layout.isApi(plainTarget(dependency)))
                .filter(dependency -> !LAYERS_THAT_SPEAK_TO_NEIGHBOURS.contains(layout.layerOf(type)))
                .map(Dependency::getDescription);
    }

    private static Stream<Dependency> dependenciesOnOtherModules(Layout layout, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> layout.contains(plainTarget(dependency)))
                .filter(dependency -> !layout.isKernel(plainTarget(dependency)))
                .filter(dependency -> !layout.isPlatform(plainTarget(dependency)))
                .filter(dependency -> !layout.moduleOf(plainTarget(dependency)).equals(layout.moduleOf(type)));
    }

    private static JavaClass plainTarget(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }
}
