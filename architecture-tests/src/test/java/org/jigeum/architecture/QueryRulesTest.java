package org.jigeum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The SQL inside programs: queries in strings, and schemas in annotations. */
class QueryRulesTest {

    private static final SqlRules INTEREST = new SqlRules("interest", List.of("accounting", "interest"));

    /** A character first, so that '"' opens no string; then a text block; then a string. */
    private static final Pattern LITERAL =
            Pattern.compile("'\\\\?.'|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"", Pattern.DOTALL);

    private static final Rule ROWS_LIVE_IN_THEIR_SCHEMA = Rule.of(layout -> classes()
            .that(layout.modules())
            .should(Rule.haveNo("mapping to the schema of another module", layout, QueryRulesTest::foreignSchemas)));

    private final Repository repository = Repository.here();

    @Test
    void noQueryReadsTheSchemaOfAnotherModule() {
        assertThat(violations(SqlRules::schemasInQuery)).isEmpty();
    }

    @Test
    void noQueryAsksTheDatabaseForTheTime() {
        assertThat(violations(SqlRules::timeInQuery)).isEmpty();
    }

    @Test
    void aQueryOfAnotherSchemaIsRefused() {
        String source = """
                char quote = '"';
                String sql = ""\"
                        select a.id from interest.claim c
                        join accounting.account a on a.id = c.account""\";
                String other = "insert into \\"accounting\\".account values (1)"; // from accounting.account
                """;
        assertThat(literalsOf(source).flatMap(INTEREST::schemasInQuery))
                .containsExactly(
                        "SQL of interest queries schema accounting", "SQL of interest queries schema accounting");
    }

    @Test
    void aQueryForTheTimeOfTheDatabaseIsRefused() {
        assertThat(literalsOf("sql(\"select now(), current_date\"); clock.now(); // now()")
                        .flatMap(INTEREST::timeInQuery))
                .containsExactly(
                        "SQL of interest asks the database for the time: now",
                        "SQL of interest asks the database for the time: current_date");
    }

    @Test
    void everyRowIsMappedToTheSchemaOfItsModule() {
        assertThat(ROWS_LIVE_IN_THEIR_SCHEMA.violationsIn(CodeBase.ofTheBank())).isEmpty();
    }

    @Test
    void aRowOfAnotherSchemaIsRefused() {
        assertThat(ROWS_LIVE_IN_THEIR_SCHEMA.violationsIn(CodeBase.planted("foreignrow")))
                .singleElement()
                .asString()
                .contains("BorrowedRow", "jakarta.persistence.Table", "schema accounting");
    }

    private static Stream<String> foreignSchemas(Layout layout, JavaClass type) {
        Stream<JavaAnnotation<?>> onMembers =
                type.getMembers().stream().flatMap(member -> member.getAnnotations().stream());
        return Stream.concat(type.getAnnotations().stream(), onMembers)
                .filter(annotation -> isForeign(layout.moduleOf(type), annotation))
                .map(annotation -> "%s is annotated %s with schema %s"
                        .formatted(
                                annotation.getOwner().getDescription(),
                                annotation.getRawType().getName(),
                                annotation.get("schema").orElseThrow()));
    }

    private static boolean isForeign(String module, JavaAnnotation<?> annotation) {
        return annotation
                .get("schema")
                .map(String::valueOf)
                .filter(schema -> !schema.isEmpty() && !schema.equals(module))
                .isPresent();
    }

    private Stream<String> violations(BiFunction<SqlRules, String, Stream<String>> rule) {
        List<Path> sources = repository.artifactFolders().stream()
                .flatMap(folder -> Repository.filesBelow(folder.resolve("src/main"), ".java").stream())
                .toList();
        assertThat(sources).isNotEmpty();
        return sources.stream()
                .flatMap(file -> literalsOf(Repository.textOf(file))
                        .flatMap(
                                text -> rule.apply(new SqlRules(repository.moduleOf(file), repository.modules()), text))
                        .map(found -> file.getFileName() + ": " + found));
    }

    private static Stream<String> literalsOf(String source) {
        return LITERAL.matcher(source).results().map(MatchResult::group).map(text -> text.replace("\\\"", "\""));
    }
}
