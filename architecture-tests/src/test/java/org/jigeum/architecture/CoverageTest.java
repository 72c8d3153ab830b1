package org.jigeum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules see all of the bank. ArchUnit fails a rule that finds no class at all; this fails a module left out. */
class CoverageTest {

    @Test
    void everyFolderOfModulesIsSeen() {
        List<Path> folders = Repository.here().classFolders();
        assertThat(folders).isNotEmpty();
        assertThat(withoutClasses(folders)).isEmpty();
        assertThat(Repository.here().modules()).isNotEmpty().allMatch(CoverageTest::hasApiAndService);
    }

    @Test
    void aFolderWithoutClassesIsRefused(@TempDir Path root) throws IOException {
        Path compiled = Files.createDirectory(root.resolve("compiled"));
        Files.createFile(compiled.resolve("Claim.class"));
        Path empty = Files.createDirectory(root.resolve("empty"));
        Path missing = root.resolve("missing");
        assertThat(withoutClasses(List.of(compiled, empty, missing))).containsExactly(empty, missing);
    }

    private static List<Path> withoutClasses(List<Path> folders) {
        return folders.stream()
                .filter(folder -> Repository.filesBelow(folder, ".class").isEmpty())
                .toList();
    }

    private static boolean hasApiAndService(String module) {
        CodeBase bank = CodeBase.ofTheBank();
        return bank.classes().stream()
                        .filter(type -> bank.layout().moduleOf(type).equals(module))
                        .map(bank.layout()::isApi)
                        .distinct()
                        .count()
                == 2;
    }
}
