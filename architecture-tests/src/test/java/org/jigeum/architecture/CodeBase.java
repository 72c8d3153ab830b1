package org.jigeum.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.util.List;

/** Classes to ask a rule about: the bank's own, or a few with a planted violation, laid out the same way. */
record CodeBase(Layout layout, JavaClasses classes) {

    private static final String PLANTED = "org.jigeum.planted.";

    /** Everything that was compiled under {@code modules/}. */
    static CodeBase ofTheBank() {
        return TheBank.CODE;
    }

    /** @param name of a package below {@code org.jigeum.planted} */
    static CodeBase planted(String name) {
        JavaClasses classes = new ClassFileImporter().importPackages(PLANTED + name);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("Nothing is planted in " + PLANTED + name);
        }
        return new CodeBase(new Layout(PLANTED + name), classes);
    }

    List<JavaClass> classesIn(String packagePattern) {
        return classes.that(JavaClass.Predicates.resideInAPackage(packagePattern)).stream()
                .toList();
    }

    private static final class TheBank {

        static final CodeBase CODE = new CodeBase(new Layout("org.jigeum"), compiledClasses());

        private static JavaClasses compiledClasses() {
            return new ClassFileImporter()
                    .importPaths(Repository.here().classFolders().stream()
                            .filter(Files::isDirectory)
                            .toList());
        }
    }
}
