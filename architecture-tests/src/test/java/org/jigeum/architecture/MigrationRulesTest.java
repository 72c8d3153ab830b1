package org.jigeum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The migrations of each module: one schema per module, exact types, no time but the bank's. */
class MigrationRulesTest {

    private static final SqlRules INTEREST = new SqlRules("interest", List.of("accounting", "interest"));

    private final Repository repository = Repository.here();

    @Test
    void everyMigrationLiesInTheFolderOfItsModule() {
        assertThat(migrations())
                .isNotEmpty()
                .allMatch(file -> file.getParent()
                        .endsWith(Path.of("service", "src", "main", "resources", "db", "migration", moduleOf(file))));
    }

    @Test
    void everyMigrationKeepsToTheSchemaOfItsModule() {
        assertThat(violations(SqlRules::schemasIn)).isEmpty();
    }

    @Test
    void noMigrationHasAnInexactType() {
        assertThat(violations(SqlRules::inexactTypesIn)).isEmpty();
    }

    @Test
    void noMigrationAsksTheDatabaseForTheTime() {
        assertThat(violations(SqlRules::timeIn)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table claim (account bigint references accounting.account (id)) | has a foreign key to schema
            create table claim (a bigint references "accounting" . "account" (id)) | has a foreign key to schema
            create table claim (a bigint references public.account (id))           | has a foreign key to schema
            create view owed as select * from Accounting.account                   | names schema Accounting
            create index on accounting.account (owner)                             | names schema accounting
            select nextval('accounting.account_seq')                               | names schema accounting
            create table if not exists public.claim (id bigint)                    | has an object in schema public
            create schema if not exists accounting                                 | makes or changes schema accounting
            set search_path to interest, accounting                                | sets the search path to
            """)
    void aMigrationThatReachesIntoAnotherSchemaIsRefused(String sql, String message) {
        assertThat(INTEREST.schemasIn(sql)).anyMatch(found -> found.startsWith("SQL of interest " + message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table interest.claim (id bigint references interest.run (id), accounting_entry bigint)",
                "create schema if not exists interest; set search_path = interest",
                "create table claim (id bigint) -- written by accounting.post\n",
                "create table claim (id bigint) /* written by\n accounting.post */"
            })
    void aMigrationOfItsOwnSchemaIsLawful(String sql) {
        assertThat(INTEREST.schemasIn(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"float", "FLOAT8", "double  precision", "real", "money"})
    void anInexactTypeIsRefused(String type) {
        assertThat(INTEREST.inexactTypesIn("create table claim (rate " + type + " not null)"))
                .containsExactly("SQL of interest has the inexact type " + type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table claim (realised bigint, money_in bigint)",
                "create table claim (kind text check (kind in ('money', 'real')))"
            })
    void aWordThatOnlyLooksLikeAnInexactTypeIsLawful(String sql) {
        assertThat(INTEREST.inexactTypesIn(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"now()", "current_timestamp", "CURRENT_DATE", "localtimestamp", "clock_timestamp()"})
    void aDefaultThatIsTheTimeOfTheDatabaseIsRefused(String time) {
        assertThat(INTEREST.timeIn("create table claim (at timestamptz default " + time + ")"))
                .containsExactly("SQL of interest asks the database for the time: " + time.replace("()", ""));
    }

    private Stream<String> violations(BiFunction<SqlRules, String, Stream<String>> rule) {
        assertThat(migrations()).isNotEmpty();
        return migrations().stream()
                .flatMap(file -> rule.apply(new SqlRules(moduleOf(file), repository.modules()), Repository.textOf(file))
                        .map(found -> file.getFileName() + ": " + found));
    }

    private List<Path> migrations() {
        return repository.artifactFolders().stream()
                .flatMap(folder -> Repository.filesBelow(folder.resolve("src/main"), ".sql").stream())
                .toList();
    }

    private String moduleOf(Path file) {
        return repository.moduleOf(file);
    }
}
