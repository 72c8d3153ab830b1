package org.jigeum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The EAR that was built in this run, and small EARs with one thing wrong. */
class EarRulesTest {

    private static final EarRules BANK = new EarRules(Repository.here().modules());
    private static final EarRules PLANTED = new EarRules(new TreeSet<>(List.of("customer", "interest")));

    private final PlantedEar ear = new PlantedEar();

    @Test
    void everythingInTheEarHasItsPlace() {
        assertThat(BANK.placesOf(Archive.read(Repository.here().ear()))).isEmpty();
    }

    @Test
    void theLibrariesOfTheEarAreTheKernelAndTheApis() {
        assertThat(BANK.librariesOf(Archive.read(Repository.here().ear()))).isEmpty();
    }

    @Test
    void everyWarHasTheClassesOfItsOwnServiceOnly() {
        assertThat(BANK.classesOfWars(Archive.read(Repository.here().ear()))).isEmpty();
    }

    @Test
    void noWarCarriesADriverATestLibraryOrWhatTheServerHas() {
        assertThat(BANK.librariesOfWars(Archive.read(Repository.here().ear()))).isEmpty();
    }

    @Test
    void theWarsAreIsolated() {
        assertThat(BANK.isolationOf(Archive.read(Repository.here().ear()))).isEmpty();
    }

    @Test
    void aSoundPlantedEarIsInOrder() {
        Archive sound = ear.build();
        assertThat(PLANTED.placesOf(sound)).isEmpty();
        assertThat(PLANTED.librariesOf(sound)).isEmpty();
        assertThat(PLANTED.classesOfWars(sound)).isEmpty();
        assertThat(PLANTED.librariesOfWars(sound)).isEmpty();
        assertThat(PLANTED.isolationOf(sound)).isEmpty();
    }

    @Test
    void anEarWithoutTheWarOfAModuleIsRefused() {
        assertThat(PLANTED.placesOf(ear.without("customer.war").build()))
                .containsExactly("The EAR has no customer.war");
    }

    @Test
    void anEarWithAnotherWarOrALooseJarIsRefused() {
        assertThat(PLANTED.placesOf(ear.with("demo.war").with("loose.jar").build()))
                .containsExactly(
                        "The EAR holds demo.war, which is no module of modules/",
                        "The EAR holds loose.jar, which is no module of modules/");
    }

    @Test
    void aLibraryThatIsNoApiIsRefused() {
        assertThat(PLANTED.librariesOf(ear.with("lib/guava-33.jar", "com/google/common/base/Ascii.class")
                        .with("lib/interest-service.jar", "org/jigeum/interest/domain/Claim.class")
                        .build()))
                .containsExactly(
                        "lib/guava-33.jar is neither the kernel nor a module's api",
                        "lib/interest-service.jar is neither the kernel nor a module's api");
    }

    @Test
    void anApiThatBringsItsServiceIsRefused() {
        assertThat(PLANTED.librariesOf(ear.with(
                                "lib/interest-api.jar",
                                "org/jigeum/interest/api/Interest.class",
                                "org/jigeum/interest/domain/Claim.class")
                        .build()))
                .containsExactly("lib/interest-api.jar is neither the kernel nor a module's api");
    }

    @Test
    void aMissingApiIsRefused() {
        assertThat(PLANTED.librariesOf(ear.without("lib/interest-api.jar").build()))
                .containsExactly("lib/ has no interest-api");
    }

    @Test
    void aWarWithoutClassesIsRefused() {
        assertThat(PLANTED.classesOfWars(ear.with("interest.war").build()))
                .containsExactly("interest.war has no class");
    }

    @Test
    void aWarWithClassesThatAreNotItsOwnIsRefused() {
        String[] foreign = {
            "org/jigeum/customer/domain/Customer.class",
            "org/jigeum/demo/Tokens.class",
            "org/jigeum/interest/api/Interest.class",
            "org/jigeum/interest/domain/AccrualTest.class",
            "org/jigeum/kernel/Won.class"
        };
        assertThat(PLANTED.classesOfWars(
                        ear.with("interest.war", PlantedEar.inClasses(foreign)).build()))
                .containsExactlyInAnyOrder(List.of(foreign).stream()
                        .map(path -> "interest.war carries " + path + ", not of its service")
                        .toArray(String[]::new));
    }

    @Test
    void aWarThatCarriesKernelApiOrServiceInALibraryIsRefused() {
        assertThat(PLANTED.classesOfWars(ear.withLibraryOf(
                                "interest.war",
                                "platform.jar",
                                "org/jigeum/platform/Problem.class",
                                "org/jigeum/kernel/Won.class",
                                "org/jigeum/customer/persistence/CustomerRow.class")
                        .build()))
                .containsExactlyInAnyOrder(
                        "interest.war carries org/jigeum/kernel/Won.class, not of its service",
                        "interest.war carries org/jigeum/customer/persistence/CustomerRow.class, not of its service");
    }

    @Test
    void aWarThatCarriesADriverATestLibraryOrWhatTheServerHasIsRefused() {
        for (String library : List.of(
                "postgresql-42.7.14.jar",
                "junit-jupiter-api-5.14.4.jar",
                "jackson-databind-2.20.1.jar",
                "jakarta.ws.rs-api-3.1.0.jar",
                "kernel-0.1.0-SNAPSHOT.jar")) {
            assertThat(PLANTED.librariesOfWars(new PlantedEar()
                            .withLibraryOf("interest.war", library)
                            .build()))
                    .containsExactly("interest.war carries WEB-INF/lib/" + library
                            + ", not on the list of what a WAR may carry");
        }
    }

    @Test
    void anEarThatDoesNotIsolateItsWarsIsRefused() {
        String structure = "META-INF/jboss-deployment-structure.xml";
        String outcommented = "<!-- <ear-subdeployments-isolated>true</ear-subdeployments-isolated> -->";
        assertThat(PLANTED.isolationOf(new PlantedEar().without(structure).build()))
                .containsExactly(structure + " does not isolate the WARs");
        assertThat(PLANTED.isolationOf(
                        new PlantedEar().withText(structure, outcommented).build()))
                .containsExactly(structure + " does not isolate the WARs");
    }

    @Test
    void anEarThatOpensAWayFromWarToWarIsRefused() {
        assertThat(PLANTED.isolationOf(ear.withText(
                                "META-INF/jboss-deployment-structure.xml",
                                "<ear-subdeployments-isolated>true</ear-subdeployments-isolated>"
                                        + "<module name='deployment.jigeum.ear.customer.war'/>")
                        .build()))
                .containsExactly("META-INF/jboss-deployment-structure.xml lets a deployment depend on another");
        assertThat(PLANTED.isolationOf(new PlantedEar()
                        .withClassPathOf("interest.war", "customer.war")
                        .build()))
                .containsExactly("interest.war has a Class-Path in its manifest");
    }
}
