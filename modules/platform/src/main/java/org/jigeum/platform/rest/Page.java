package org.jigeum.platform.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items the items, in the list's order
 * @param next the cursor to send as {@code after} for the page that follows, null on the last one
 */
public record Page<T>(List<T> items, String next) {

    /**
     * Which page is wanted.
     *
     * @param limit the most items to return
     * @param after the key of the last item of the page before, null for the first page
     */
    public record Request(int limit, String after) {

        private static final int DEFAULT_LIMIT = 50;
        private static final int HIGHEST_LIMIT = 500;

        /**
         * Reads the query parameters, either of which may be missing.
         *
         * @throws ProblemException 400 if the limit is not 1 to 500 or the cursor is not one of ours
         */
        public static Request of(String limit, String after) {
            return new Request(parseLimit(limit), after == null ? null : decode(after));
        }

        private static int parseLimit(String limit) {
            if (limit == null) {
                return DEFAULT_LIMIT;
            }
            if (!limit.matches("[0-9]{1,3}")
                    || Integer.parseInt(limit) < 1
                    || Integer.parseInt(limit) > HIGHEST_LIMIT) {
                throw ProblemException.invalidRequest("limit must be a number from 1 to 500");
            }
            return Integer.parseInt(limit);
        }

        private static String decode(String cursor) {
            try {
                return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw notACursor();
            }
        }

        /** The key of the last item seen as a number, or what stands before every number of this order. */
        public long afterNumberOr(long start) {
            if (after == null) {
                return start;
            }
            try {
                return Long.parseLong(after);
            } catch (NumberFormatException e) {
                throw notACursor();
            }
        }

        private static ProblemException notACursor() {
            return ProblemException.invalidRequest("after must be the next of a page of this list");
        }

        /** How many rows to read: one more than the page holds tells whether another page follows. */
        public int rowsToRead() {
            return limit + 1;
        }
    }

    /**
     * The page of rows that were read with {@link Request#rowsToRead()}.
     *
     * @param key the key of a row, by which the list is ordered
     * @param item the row as the client sees it
     */
    public static <R, T> Page<T> of(List<R> rows, Request request, Function<R, ?> key, Function<R, T> item) {
        boolean more = rows.size() > request.limit();
        List<R> shown = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? encode(key.apply(shown.get(shown.size() - 1)).toString()) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
