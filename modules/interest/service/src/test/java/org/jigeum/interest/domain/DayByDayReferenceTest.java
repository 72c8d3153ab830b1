package org.jigeum.interest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jigeum.kernel.BusinessDay;
import org.jigeum.kernel.Rate;
import org.jigeum.kernel.Won;
import org.junit.jupiter.api.Test;

/**
 * Compares the engine with a deliberately naive one that walks day by day and slice by slice in decimal arithmetic.
 */
class DayByDayReferenceTest {

    private static final BusinessDay FIRST_DAY = BusinessDay.parse("2023-01-01");
    private static final int HISTORIES = 2_000;

    @Test
    void overRandomHistoriesTheEngineEqualsTheDayByDayReference() {
        long seed = Long.getLong("jigeum.test.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int history = 0; history < HISTORIES; history++) {
            List<DailyBalance> balances = randomBalances(random);
            List<RateVersion> versions = randomVersions(random);
            BusinessDay from = plus(FIRST_DAY, random.nextInt(60));
            Period period = new Period(from, plus(from, random.nextInt(500) - 1));
            Won engine = Accrual.of(period, new BalanceHistory(balances), new RateSchedule(versions))
                    .gross();
            assertThat(engine)
                    .as("-Djigeum.test.seed=%d, history %d: %s %s %s", seed, history, period, balances, versions)
                    .isEqualTo(reference(period, balances, versions));
        }
    }

    private static Won reference(Period period, List<DailyBalance> balances, List<RateVersion> versions) {
        BigDecimal wonTimesPercent = BigDecimal.ZERO;
        for (BusinessDay day = period.from(); !day.isAfter(period.through()); day = day.next()) {
            long balance = 0;
            for (DailyBalance daily : balances) {
                balance = daily.day().isAfter(day) ? balance : daily.balance().amount();
            }
            RateVersion rates = null;
            for (RateVersion version : versions) {
                boolean applies = !version.effectiveFrom().isAfter(day);
                if (applies && (rates == null || !version.effectiveFrom().isBefore(rates.effectiveFrom()))) {
                    rates = version;
                }
            }
            wonTimesPercent = wonTimesPercent.add(rates == null ? BigDecimal.ZERO : ofDay(balance, rates));
        }
        return Won.of(wonTimesPercent
                .divide(BigDecimal.valueOf(36_500), 0, RoundingMode.FLOOR)
                .longValueExact());
    }

    private static BigDecimal ofDay(long balance, RateVersion rates) {
        BigDecimal sum = BigDecimal.ZERO;
        long below = 0;
        for (Tier tier : rates.tiers()) {
            long top = Math.min(balance, tier.upTo().map(Won::amount).orElse(Long.MAX_VALUE));
            sum = sum.add(BigDecimal.valueOf(Math.max(0, top - below))
                    .multiply(tier.rate().percent()));
            below = Math.max(below, top);
        }
        return sum;
    }

    private static List<DailyBalance> randomBalances(Random random) {
        List<DailyBalance> balances = new ArrayList<>();
        BusinessDay day = FIRST_DAY;
        for (int i = random.nextInt(12); i > 0; i--) {
            day = plus(day, 1 + random.nextInt(40));
            long highest = (long) Math.pow(10, 1 + random.nextInt(15));
            balances.add(new DailyBalance(day, Won.of(random.nextLong(highest + 1))));
        }
        return balances;
    }

    private static List<RateVersion> randomVersions(Random random) {
        List<RateVersion> versions = new ArrayList<>();
        int count = random.nextInt(6);
        for (int version = 1; version <= count; version++) {
            versions.add(new RateVersion(version, plus(FIRST_DAY, random.nextInt(300) - 30), randomTiers(random)));
        }
        return versions;
    }

    private static List<Tier> randomTiers(Random random) {
        List<Tier> tiers = new ArrayList<>();
        long upTo = 0;
        for (int i = random.nextInt(3); i > 0; i--) {
            upTo += 1 + random.nextLong(100_000_000);
            tiers.add(new Tier(Optional.of(Won.of(upTo)), new Rate(random.nextInt(100_001))));
        }
        tiers.add(new Tier(Optional.empty(), new Rate(random.nextInt(100_001))));
        return tiers;
    }

    private static BusinessDay plus(BusinessDay day, int days) {
        return new BusinessDay(day.date().plusDays(days));
    }
}
