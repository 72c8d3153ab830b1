package org.jigeum.interest.rest;

import java.time.Instant;
import java.util.List;
import org.jigeum.interest.application.ShowRegularPayment.Shown;
import org.jigeum.interest.domain.FailedAccount;
import org.jigeum.interest.domain.RegularProgress;
import org.jigeum.interest.domain.RegularRun;
import org.jigeum.interest.domain.Tally;
import org.jigeum.kernel.BusinessClock;

/** JSON of the regular payment. */
final class RegularPaymentJson {

    private RegularPaymentJson() {}

    private static String inSeoul(Instant instant) {
        return BusinessClock.inSeoul(instant).toString();
    }

    /**
     * The order of a regular payment.
     *
     * @param day {@code yyyy-MM-dd}
     */
    record Order(String day) {}

    /** The run that an order began, or took up again, or found finished. */
    record Ordered(String runId) {}

    /** A failed account; its cause tells nothing of the customer. */
    record Failure(String accountNumber, String cause) {

        static Failure of(FailedAccount failed) {
            return new Failure(failed.account().digits(), failed.cause());
        }
    }

    /**
     * A run. Amounts are won, and of what it has paid so far.
     *
     * @param total accounts of the population, 0 until they are counted
     * @param accountsPerSecond since it was begun or taken up again, 0 as long as that cannot be told
     * @param estimatedEnd null unless it is running and can be told
     * @param failures the first of them
     */
    record Run(
            String runId,
            String day,
            String status,
            String startedAt,
            String finishedAt,
            long total,
            long done,
            long paid,
            long nothingDue,
            long notPermitted,
            long failed,
            long gross,
            long incomeTax,
            long localIncomeTax,
            long net,
            long accountsPerSecond,
            String estimatedEnd,
            List<Failure> failures) {

        static Run of(Shown shown, List<FailedAccount> failures) {
            RegularRun run = shown.run();
            RegularProgress progress = run.progress();
            Tally tally = progress.tally();
            return new Run(
                    Long.toString(run.runId()),
                    run.day().toString(),
                    shown.status().name(),
                    inSeoul(run.startedAt()),
                    run.finishedAt().map(RegularPaymentJson::inSeoul).orElse(null),
                    progress.total(),
                    progress.done(),
                    tally.paid(),
                    tally.nothingDue(),
                    tally.notPermitted(),
                    progress.failed(),
                    tally.gross().amount(),
                    tally.incomeTax().amount(),
                    tally.localIncomeTax().amount(),
                    tally.net().amount(),
                    progress.accountsPerSecond(),
                    shown.isRunning()
                            ? progress.estimatedEnd()
                                    .map(RegularPaymentJson::inSeoul)
                                    .orElse(null)
                            : null,
                    failures.stream().map(Failure::of).toList());
        }
    }
}
