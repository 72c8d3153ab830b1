package org.jigeum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the inner circles may know: the domain, the kernel, the apis, the platform. */
class DependencyRulesTest {

    private static final Rule DOMAIN_KNOWS_JDK_AND_KERNEL = Rule.of(layout -> classes()
            .that(resideInAPackage(layout.layer("domain")))
            .should()
            .onlyDependOnClassesThat(
                    Layout.javaBase().or(resideInAnyPackage(layout.kernel(), layout.layer("domain")))));

    private static final Rule API_KNOWS_JDK_AND_KERNEL = Rule.of(layout -> classes()
            .that(resideInAPackage(layout.api()))
            .should()
            .onlyDependOnClassesThat(Layout.javaBase().or(resideInAnyPackage(layout.kernel(), layout.api()))));

    private static final Rule KERNEL_KNOWS_JDK = Rule.of(layout -> classes()
            .that(resideInAPackage(layout.kernel()))
            .should()
            .onlyDependOnClassesThat(Layout.javaBase().or(resideInAPackage(layout.kernel()))));

    private static final Rule PLATFORM_KNOWS_NO_MODULE = Rule.of(layout -> classes()
            .that(resideInAPackage(layout.platform()))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(layout.kernel(), layout.platform())
                    .or(not(resideInAPackage(layout.everything())))));

    @Test
    void theDomainKnowsTheJdkAndTheKernelOnly() {
        assertThat(DOMAIN_KNOWS_JDK_AND_KERNEL.violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void aDomainThatKnowsAFrameworkAnApiOrJdbcIsRefused() {
        assertThat(DOMAIN_KNOWS_JDK_AND_KERNEL.violationsIn(CodeBase.planted("domainknowsframework")))
                .anyMatch(found -> found.contains("MappedClaim") && found.contains("jakarta.persistence.Entity"))
                .anyMatch(found -> found.contains("Accrual") && found.contains("api.ClaimReceipt"))
                .anyMatch(found -> found.contains("Accrual") && found.contains("java.sql.Connection"))
                .noneMatch(found -> found.contains("LawfulClaim"));
    }

    @Test
    void anApiKnowsTheJdkAndTheKernelOnly() {
        assertThat(API_KNOWS_JDK_AND_KERNEL.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void anApiThatKnowsItsServiceOrAFrameworkIsRefused() {
        assertThat(API_KNOWS_JDK_AND_KERNEL.violationsIn(CodeBase.planted("apiknowsservice")))
                .anyMatch(found -> found.contains("LeakyApi") && found.contains("interest.domain.Claim"))
                .anyMatch(found -> found.contains("LeakyApi") && found.contains("jakarta.ejb.Local"))
                .noneMatch(found -> found.contains("LawfulApi"));
    }

    @Test
    void theKernelKnowsTheJdkOnly() {
        assertThat(KERNEL_KNOWS_JDK.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aKernelThatKnowsAModuleOrAFrameworkIsRefused() {
        assertThat(KERNEL_KNOWS_JDK.violationsIn(CodeBase.planted("kernelknowsmodule")))
                .anyMatch(found -> found.contains("WellConnected") && found.contains("interest.api.Claimed"))
                .anyMatch(found -> found.contains("WellConnected") && found.contains("jakarta.inject.Inject"));
    }

    @Test
    void thePlatformKnowsNoModule() {
        assertThat(PLATFORM_KNOWS_NO_MODULE.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aPlatformThatKnowsAModuleIsRefused() {
        assertThat(PLATFORM_KNOWS_NO_MODULE.violationsIn(CodeBase.planted("platformknowsmodule")))
                .isNotEmpty()
                .allMatch(found -> found.contains("BusinessLogic") && found.contains("interest.api.Claimed"));
    }
}
