package org.jigeum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One source of time, the BusinessClock; and in the domain nothing that differs from one machine to the next. */
class TimeRulesTest {

    private static final Set<String> CLOCK_CALLS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Clock.system",
            "java.time.Clock.tickMillis",
            "java.time.Clock.tickSeconds",
            "java.time.Clock.tickMinutes",
            "java.time.InstantSource.system",
            "java.util.Calendar.getInstance");

    private static final Set<String> TYPES_BORN_NOW = Set.of("java.util.Date", "java.util.GregorianCalendar");

    private static final Set<String> CHANCE_AND_PLACE_CALLS = Set.of(
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    private static final DescribedPredicate<JavaAccess<?>> ASKS_FOR_THE_TIME =
            describe("asks the operating system for the time", access -> asksForTheTime(access.getTarget()));

    private static final DescribedPredicate<JavaAccess<?>> ASKS_FOR_CHANCE_OR_PLACE = describe(
            "asks for a random value or a default of the machine", access -> asksForChance(access.getTarget()));

    private static final Rule TIME_COMES_FROM_THE_CLOCK = Rule.of(
            layout -> noClasses().that(not(businessClocks(layout))).should().accessTargetWhere(ASKS_FOR_THE_TIME));

    private static final Rule DOMAIN_KNOWS_NO_CHANCE = Rule.of(layout -> noClasses()
            .that(resideInAPackage(layout.layer("domain")))
            .should()
            .accessTargetWhere(ASKS_FOR_CHANCE_OR_PLACE));

    @Test
    void nobodyAsksForTheTimeButTheBusinessClock() {
        assertThat(TIME_COMES_FROM_THE_CLOCK.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void everyOtherSourceOfTimeIsRefused() {
        assertThat(TIME_COMES_FROM_THE_CLOCK.violationsIn(CodeBase.planted("time")))
                .anyMatch(found -> found.contains("localDate()") && found.contains("java.time.LocalDate.now()"))
                .anyMatch(found -> found.contains("ofAClock(") && found.contains("java.time.Instant.now("))
                .anyMatch(found -> found.contains("reference()") && found.contains("java.time.ZonedDateTime.now()"))
                .anyMatch(found -> found.contains("millis()") && found.contains("System.currentTimeMillis()"))
                .anyMatch(found -> found.contains("date()") && found.contains("java.util.Date.<init>()"))
                .anyMatch(found -> found.contains("clock()") && found.contains("java.time.Clock.systemUTC()"))
                .anyMatch(found -> found.contains("ClockOfAModule") && found.contains("java.time.Instant.now()"))
                .noneMatch(found -> found.contains("PlatformClock"))
                .noneMatch(found -> found.contains("dateOfAnInstant()"))
                .noneMatch(found -> found.contains("lawful("));
    }

    @Test
    void theDomainIsTheSameOnEveryMachineAndEveryRun() {
        assertThat(DOMAIN_KNOWS_NO_CHANCE.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aDomainThatRollsDiceOrAsksWhereItRunsIsRefused() {
        assertThat(DOMAIN_KNOWS_NO_CHANCE.violationsIn(CodeBase.planted("chance")))
                .anyMatch(found -> found.contains("java.util.UUID.randomUUID()"))
                .anyMatch(found -> found.contains("java.lang.Math.random()"))
                .anyMatch(found -> found.contains("java.util.Random.<init>()"))
                .anyMatch(found -> found.contains("ThreadLocalRandom.current()"))
                .anyMatch(found -> found.contains("java.time.ZoneId.systemDefault()"))
                .anyMatch(found -> found.contains("java.util.Locale.getDefault()"));
    }

    /** An implementation of the kernel's clock in kernel or platform; a module that brings its own is no exception. */
    private static DescribedPredicate<JavaClass> businessClocks(Layout layout) {
        return assignableTo(layout.root() + ".kernel.BusinessClock")
                .and(resideInAnyPackage(layout.kernel(), layout.platform()));
    }

    private static boolean asksForTheTime(AccessTarget target) {
        String owner = target.getOwner().getName();
        return (owner.startsWith("java.time.") && target.getName().equals("now"))
                || CLOCK_CALLS.contains(owner + "." + target.getName())
                || (TYPES_BORN_NOW.contains(owner) && isConstructorWithoutArguments(target));
    }

    private static boolean asksForChance(AccessTarget target) {
        String owner = target.getOwner().getName();
        return CHANCE_AND_PLACE_CALLS.contains(owner + "." + target.getName())
                || owner.startsWith("java.util.random.")
                || (owner.startsWith("java.") && owner.endsWith("Random"));
    }

    private static boolean isConstructorWithoutArguments(AccessTarget target) {
        return target instanceof CodeUnitAccessTarget codeUnit
                && codeUnit.getName().equals("<init>")
                && codeUnit.getRawParameterTypes().isEmpty();
    }
}
