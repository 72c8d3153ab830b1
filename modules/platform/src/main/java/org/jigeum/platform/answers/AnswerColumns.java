package org.jigeum.platform.answers;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.query.MutationQuery;
import org.jigeum.platform.audit.StaffRequest;

/** Answers and their entries in the audit log, laid out as the columns that {@link StoredAnswers} unnests. */
record AnswerColumns(List<GivenAnswer> given, List<GivenAnswer> toStaff) {

    /** All in one order: two transactions with the same keys wait for each other, and do not get stuck. */
    private static final Comparator<GivenAnswer> BY_KEY = Comparator.comparing(
                    (GivenAnswer given) -> given.request().subject())
            .thenComparing(given -> given.request().key());

    static AnswerColumns of(List<GivenAnswer> given) {
        return new AnswerColumns(
                given.stream().sorted(BY_KEY).toList(),
                given.stream().filter(answer -> answer.staff().isPresent()).toList());
    }

    MutationQuery bind(MutationQuery insert) {
        return insert.setParameter("subjects", texts(given, one -> one.request().subject()))
                .setParameter("keys", texts(given, one -> one.request().key()))
                .setParameter("fingerprints", texts(given, one -> one.request().fingerprint()))
                .setParameter("statuses", column(given, AnswerColumns::status, Short[]::new))
                .setParameter("bodies", texts(given, one -> one.answer().body()))
                .setParameter("askers", texts(toStaff, one -> staff(one).subject()))
                .setParameter("askersRoles", texts(toStaff, one -> staff(one).roles()))
                .setParameter("actions", texts(toStaff, one -> staff(one).action()))
                .setParameter(
                        "askedAccounts", column(toStaff, one -> one.account().asLong(), Long[]::new))
                .setParameter(
                        "askedCustomers", texts(toStaff, one -> one.owner().id()))
                .setParameter("askedStatuses", column(toStaff, AnswerColumns::status, Short[]::new));
    }

    private static Short status(GivenAnswer given) {
        return (short) given.answer().status();
    }

    private static StaffRequest staff(GivenAnswer given) {
        return given.staff().orElseThrow();
    }

    private static String[] texts(List<GivenAnswer> given, Function<GivenAnswer, String> value) {
        return column(given, value, String[]::new);
    }

    private static <T> T[] column(List<GivenAnswer> given, Function<GivenAnswer, T> value, IntFunction<T[]> array) {
        return given.stream().map(value).toArray(array);
    }
}
