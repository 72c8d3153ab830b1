package org.jigeum.operator;

/** Answers of the bank about runs of regular interest. */
final class Recordings {

    static final String STARTED = "{\"runId\":\"7\"}";

    private static final String FRAME = """
            {"runId":"7","day":"2026-12-01","status":"%s","startedAt":"2026-12-01T00:05:00+09:00","finishedAt":%s,
             "total":1000000,"done":%d,%s,"accountsPerSecond":10234,"estimatedEnd":%s,"failures":[%s]}""";

    private Recordings() {}

    static String running(long done, String estimatedEnd) {
        String figures = """
                "paid":%d,"nothingDue":0,"notPermitted":0,"failed":0,
                "gross":0,"incomeTax":0,"localIncomeTax":0,"net":0""".formatted(done);
        return FRAME.formatted("RUNNING", "null", done, figures, estimatedEnd, "");
    }

    static String running(long done) {
        return running(done, "\"2026-12-01T00:06:38+09:00\"");
    }

    /** 990,000 + 9,980 + 20 + 0 = 1,000,000 accounts; 8,559 + 1,290 + 120 = 9,969 won. */
    static String completed() {
        return ended("COMPLETED", 0, "");
    }

    /** All accounts but those that failed are paid, or as {@link #completed()} says. */
    static String ended(String status, int failed, String failures) {
        return FRAME.formatted(
                status,
                "\"2026-12-01T00:06:38+09:00\"",
                1_000_000,
                figures(990_000 - failed, failed),
                "null",
                failures);
    }

    /** 335,000 + 9,980 + 20 + 0 = 345,000 of 1,000,000 accounts. */
    static String stopped(String status) {
        return FRAME.formatted(status, "null", 345_000, figures(335_000, 0), "null", "");
    }

    private static String figures(int paid, int failed) {
        return """
                "paid":%d,"nothingDue":9980,"notPermitted":20,"failed":%d,
                "gross":9969,"incomeTax":1290,"localIncomeTax":120,"net":8559""".formatted(paid, failed);
    }

    static String failure(int number) {
        return "{\"accountNumber\":\"1000000%05d\",\"cause\":\"BUSY\"}".formatted(number);
    }
}
