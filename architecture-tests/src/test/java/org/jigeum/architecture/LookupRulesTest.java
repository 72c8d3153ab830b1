package org.jigeum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only {@code neighbours} knows where another module lives, so that taking a module out changes nothing else. */
class LookupRulesTest {

    private static final Rule JNDI_IN_NEIGHBOURS = Rule.of(layout -> noClasses()
            .that(not(resideInAPackage(layout.layer("neighbours"))))
            .should()
            .dependOnClassesThat(resideInAPackage("javax.naming..")));

    private static final Rule LOOKUP_ANNOTATIONS_IN_NEIGHBOURS = Rule.of(layout -> classes()
            .that(not(resideInAPackage(layout.layer("neighbours"))))
            .should(Rule.haveNo("annotation that looks up another module", layout, LookupRulesTest::lookups)));

    @Test
    void onlyNeighboursLooksUpNamesInJndi() {
        assertThat(JNDI_IN_NEIGHBOURS.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aUseCaseThatLooksUpANameInJndiIsRefused() {
        assertThat(JNDI_IN_NEIGHBOURS.violationsIn(CodeBase.planted("lookup")))
                .anyMatch(found -> found.contains("ClaimInterest") && found.contains("javax.naming.InitialContext"))
                .noneMatch(found -> found.contains("neighbours"));
    }

    @Test
    void onlyNeighboursInjectsTheBeanOfAnotherModule() {
        assertThat(LOOKUP_ANNOTATIONS_IN_NEIGHBOURS.violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void aUseCaseThatInjectsTheBeanOfAnotherModuleIsRefused() {
        assertThat(LOOKUP_ANNOTATIONS_IN_NEIGHBOURS.violationsIn(CodeBase.planted("lookup")))
                .singleElement()
                .asString()
                .contains("application.QuoteInterest.ledger", "jakarta.ejb.EJB", "java:app/accounting/Ledger");
    }

    private static Stream<String> lookups(Layout layout, JavaClass type) {
        Stream<JavaAnnotation<?>> onMembers =
                type.getMembers().stream().map(JavaMember::getAnnotations).flatMap(annotations -> annotations.stream());
        return Stream.concat(type.getAnnotations().stream(), onMembers).flatMap(LookupRulesTest::namesOfOtherModules);
    }

    private static Stream<String> namesOfOtherModules(JavaAnnotation<?> annotation) {
        return annotation.getProperties().values().stream()
                .map(String::valueOf)
                .filter(value -> value.matches("java:(app|global)/.*"))
                .map(value -> "%s is annotated %s with %s"
                        .formatted(
                                annotation.getOwner().getDescription(),
                                annotation.getRawType().getName(),
                                value));
    }
}
