package org.jigeum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import org.junit.jupiter.api.Test;

/** A resource that all requests share keeps nothing of one of them. */
class ResourceRulesTest {

    private static final Rule NOTHING_OF_ONE_REQUEST = Rule.of(layout -> noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .should()
            .beAnnotatedWith(describe(
                    "a parameter of the request",
                    annotation -> annotation.getRawType().getName().matches("jakarta\\.ws\\.rs\\.\\w+Param"))));

    @Test
    void whatAllRequestsShareHasNoFieldOfOneRequest() {
        assertThat(NOTHING_OF_ONE_REQUEST.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aSharedResourceWithTheAccountOfARequestIsRefused() {
        assertThat(NOTHING_OF_ONE_REQUEST.violationsIn(CodeBase.planted("shared")))
                .singleElement()
                .asString()
                .contains("QuoteResource.no");
    }
}
