package org.jigeum.architecture;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the SQL of a module may say: a module has a schema of its own name and knows no other.
 *
 * @param module whose SQL it is
 * @param modules all modules, that is: all schemas
 */
record SqlRules(String module, Collection<String> modules) {

    private static final String IF_EXISTS = "(?:if\\s+(?:not\\s+)?exists\\s+)?";
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");

    private static final Pattern INEXACT_TYPE = sql("(float[48]?|double\\s+precision|real|money)\\b");
    private static final Pattern TIME = sql("(now(?=\\s*\\()|current_(?:date|time|timestamp)\\b|localtime(?:stamp)?\\b"
            + "|(?:clock|statement|transaction)_timestamp\\b)");
    private static final Pattern OBJECT =
            sql("(?:table|view|sequence|type|into)\\s+" + IF_EXISTS + "\"?(\\w+)\"?\\s*\\.");
    private static final Pattern FOREIGN_KEY = sql("references\\s+\"?(\\w+)\"?\\s*\\.");
    private static final Pattern SCHEMA = sql("(?:create|alter|drop)\\s+schema\\s+" + IF_EXISTS + "\"?(\\w+)");
    private static final Pattern SEARCH_PATH = sql("search_path\\s*(?:=|\\bto\\b)\\s*([^;]+)");

    /** A migration makes, changes, reads and points at objects of its own schema only. */
    Stream<String> schemasIn(String migration) {
        String sql = withoutComments(migration);
        return Stream.of(
                        found(FOREIGN_KEY, sql, "has a foreign key to schema", this::isForeign),
                        found(anyOtherSchema(""), sql, "names schema", this::isForeign),
                        found(OBJECT, sql, "has an object in schema", this::isForeign),
                        found(SCHEMA, sql, "makes or changes schema", this::isForeign),
                        found(SEARCH_PATH, sql, "sets the search path to", this::isForeign))
                .flatMap(found -> found);
    }

    /** Money and rates are exact in the database, too. */
    Stream<String> inexactTypesIn(String migration) {
        return found(INEXACT_TYPE, withoutLiterals(migration), "has the inexact type", type -> true);
    }

    /** The time of a record is that of the BusinessClock; the database's own would be another. */
    Stream<String> timeIn(String migration) {
        return found(TIME, withoutLiterals(migration), "asks the database for the time:", function -> true);
    }

    /** The same for a query in a string of a program. */
    Stream<String> timeInQuery(String query) {
        return found(TIME, query, "asks the database for the time:", function -> true);
    }

    Stream<String> schemasInQuery(String query) {
        return found(anyOtherSchema("(?:from|join|into|update)\\s+"), query, "queries schema", this::isForeign);
    }

    private Stream<String> found(Pattern pattern, String sql, String offence, Predicate<String> isOffence) {
        return pattern.matcher(sql)
                .results()
                .map(match -> match.group(1).strip())
                .filter(isOffence)
                .map(what -> "SQL of %s %s %s".formatted(module, offence, what));
    }

    private boolean isForeign(String schema) {
        return !schema.equalsIgnoreCase(module);
    }

    private Pattern anyOtherSchema(String before) {
        return sql(before + "\"?(" + modules.stream().sorted().collect(Collectors.joining("|")) + ")\"?\\s*\\.");
    }

    private static String withoutLiterals(String migration) {
        return LITERAL.matcher(withoutComments(migration)).replaceAll("''");
    }

    private static String withoutComments(String migration) {
        return COMMENT.matcher(migration).replaceAll(" ");
    }

    /** The words as they may begin in SQL: not in the middle of a name. */
    private static Pattern sql(String words) {
        return Pattern.compile("(?<![\\w\"])" + words, Pattern.CASE_INSENSITIVE);
    }
}
