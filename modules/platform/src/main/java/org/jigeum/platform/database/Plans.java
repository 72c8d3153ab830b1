package org.jigeum.platform.database;

/** How PostgreSQL plans the statements of a transaction. */
public final class Plans {

    /**
     * A row to be joined to the first statement of a transaction: those that follow are planned once for each
     * connection, for a batch of any size. To plan what looks up a few accounts anew takes PostgreSQL longer than to
     * run it. A plan of when the tables were small must look up as well.
     */
    public static final String ONCE = """
            (select set_config('plan_cache_mode', 'force_generic_plan', true),
                    set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)) as planned_once""";

    private Plans() {}
}
