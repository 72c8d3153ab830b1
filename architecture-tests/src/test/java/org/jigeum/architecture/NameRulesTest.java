package org.jigeum.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A name says what a thing is, not that somebody needed a place for it. */
class NameRulesTest {

    private static final String EMPTY_WORDS = ".*(Impl|Manager|Helper|Utils?|Base|Common|DTO|Dto)";

    private static final Rule NO_EMPTY_NAMES = Rule.of(layout ->
            noClasses().that(resideInAPackage(layout.everything())).should().haveNameMatching(EMPTY_WORDS));

    private static final Rule NO_EMPTY_PACKAGE_NAMES = Rule.of(layout -> classes()
            .that(resideInAPackage(layout.everything()))
            .should()
            .resideOutsideOfPackages("..common..", "..util..", "..utils..", "..helper..", "..helpers..", "..impl.."));

    @Test
    void noClassIsNamedWithAnEmptyWord() {
        assertThat(NO_EMPTY_NAMES.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aClassNamedWithAnEmptyWordIsRefused() {
        assertThat(NO_EMPTY_NAMES.violationsIn(CodeBase.planted("names")))
                .anyMatch(found -> found.contains("LedgerImpl"))
                .anyMatch(found -> found.contains("ClaimDto"))
                .anyMatch(found -> found.contains("Outer$InterestUtils"))
                .hasSize(3);
    }

    @Test
    void noPackageIsNamedWithAnEmptyWord() {
        assertThat(NO_EMPTY_PACKAGE_NAMES.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aPackageNamedWithAnEmptyWordIsRefused() {
        assertThat(NO_EMPTY_PACKAGE_NAMES.violationsIn(CodeBase.planted("names")))
                .singleElement()
                .asString()
                .contains("common.Shared");
    }
}
