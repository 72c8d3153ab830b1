package org.jigeum.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inside a service: domain ← application ← rest; what stores, sends and fetches serves the application. */
class LayerRulesTest {

    /** The domain has a stricter rule of its own. */
    private static final Map<String, Set<String>> MUST_NOT_KNOW = Map.of(
            "application", Set.of("rest"),
            "cache", Set.of("application", "messaging", "neighbours", "persistence", "rest"),
            "messaging", Set.of("rest"),
            "neighbours", Set.of("application", "persistence", "messaging", "rest"),
            "persistence", Set.of("application", "messaging", "neighbours", "rest"));

    private static final Rule LAYERS_LOOK_INWARDS = Rule.of(layout -> classes()
            .that(layout.services())
            .should(Rule.haveNo("dependency on a layer further out", layout, LayerRulesTest::outwardDependencies)));

    private static final Rule REST_KNOWS_NO_ROW = Rule.of(layout -> noClasses()
            .that(resideInAPackage(layout.layer("rest")))
            .should()
            .dependOnClassesThat(resideInAPackage(layout.layer("persistence")).and(simpleNameEndingWith("Row"))));

    private static final Rule USE_CASES_KNOW_NO_HTTP = Rule.of(layout -> noClasses()
            .that(resideInAnyPackage(
                    layout.layer("application"),
                    layout.layer("cache"),
                    layout.layer("persistence"),
                    layout.layer("messaging")))
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.ws.rs..")));

    private static final Rule ONLY_QUOTES_COME_FROM_THE_CACHE = Rule.of(layout -> noClasses()
            .that(resideInAPackage(layout.everything()))
            .and()
            .resideOutsideOfPackage(layout.layer("cache"))
            .and()
            .doNotHaveSimpleName("QuoteInterest")
            .should()
            .dependOnClassesThat(resideInAPackage(layout.layer("cache")).and(simpleName("QuoteCache"))));

    @Test
    void layersLookInwards() {
        assertThat(LAYERS_LOOK_INWARDS.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aLayerThatLooksOutwardsIsRefused() {
        assertThat(LAYERS_LOOK_INWARDS.violationsIn(CodeBase.planted("layers")))
                .anyMatch(found -> found.contains("application.PayInterest") && found.contains("rest.ClaimResource"))
                .anyMatch(found -> found.contains("persistence.Claims") && found.contains("application.PayInterest"))
                .anyMatch(found -> found.contains("cache.QuoteCache") && found.contains("persistence.Claims"));
    }

    @Test
    void aResourceKnowsNoRow() {
        assertThat(REST_KNOWS_NO_ROW.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aResourceThatShowsARowIsRefused() {
        assertThat(REST_KNOWS_NO_ROW.violationsIn(CodeBase.planted("layers")))
                .isNotEmpty()
                .allMatch(found -> found.contains("rest.ClaimResource") && found.contains("persistence.ClaimRow"));
    }

    @Test
    void aUseCaseKnowsNoHttp() {
        assertThat(USE_CASES_KNOW_NO_HTTP.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aUseCaseThatAnswersHttpIsRefused() {
        assertThat(USE_CASES_KNOW_NO_HTTP.violationsIn(CodeBase.planted("layers")))
                .isNotEmpty()
                .allMatch(found ->
                        found.contains("application.PayInterest") && found.contains("jakarta.ws.rs.core.Response"));
    }

    @Test
    void nothingIsPaidByWhatTheCacheSays() {
        assertThat(ONLY_QUOTES_COME_FROM_THE_CACHE.violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void aClaimThatReadsTheCacheIsRefused() {
        assertThat(ONLY_QUOTES_COME_FROM_THE_CACHE.violationsIn(CodeBase.planted("layers")))
                .isNotEmpty()
                .allMatch(found -> found.contains("application.ClaimInterest") && found.contains("cache.QuoteCache"));
    }

    private static Stream<String> outwardDependencies(Layout layout, JavaClass type) {
        Set<String> outer = MUST_NOT_KNOW.getOrDefault(layout.layerOf(type), Set.of());
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency ->
                        layout.moduleOf(dependency.getTargetClass()).equals(layout.moduleOf(type)))
                .filter(dependency -> outer.contains(layout.layerOf(dependency.getTargetClass())))
                .map(Dependency::getDescription);
    }
}
