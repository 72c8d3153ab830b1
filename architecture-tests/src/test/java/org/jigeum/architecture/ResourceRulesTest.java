package org.jigeum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.junit.jupiter.api.Test;

/** A resource that all requests share keeps nothing of one of them. */
class ResourceRulesTest {

    private static final Rule NOTHING_OF_ONE_REQUEST = Rule.of(layout -> fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(Context.class) // stands for that of the request at hand
            .orShould()
            .beFinal());

    @Test
    void whatAllRequestsShareHasNoFieldOfOneRequest() {
        assertThat(NOTHING_OF_ONE_REQUEST.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aSharedResourceWithTheAccountOfARequestIsRefused() {
        assertThat(NOTHING_OF_ONE_REQUEST.violationsIn(CodeBase.planted("shared")))
                .satisfiesExactlyInAnyOrder(
                        violation -> assertThat(violation).contains("QuoteResource.no"),
                        violation -> assertThat(violation).contains("ClaimResource.last"));
    }
}
