package org.jigeum.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/**
 * How packages are laid out: {@code root.kernel}, {@code root.platform}, and for each module {@code
 * root.module.layer}, of which the layer {@code api} is what others may see.
 */
record Layout(String root) {

    private static final Module JAVA_BASE = Object.class.getModule();

    /** What every Java program has: the packages {@code java..} of the module {@code java.base}. */
    static DescribedPredicate<JavaClass> javaBase() {
        return describe("are in java.base", Layout::isInJavaBase);
    }

    /** Package pattern of the shared kernel. */
    String kernel() {
        return root + ".kernel..";
    }

    String platform() {
        return root + ".platform..";
    }

    /** Package pattern of one layer in all modules. */
    String layer(String layer) {
        return root + ".*." + layer + "..";
    }

    String api() {
        return layer("api");
    }

    String everything() {
        return root + "..";
    }

    DescribedPredicate<JavaClass> modules() {
        return resideInAPackage(root + ".*..")
                .and(not(resideInAPackage(kernel())))
                .and(not(resideInAPackage(platform())))
                .as("are in a module");
    }

    DescribedPredicate<JavaClass> services() {
        return modules().and(not(resideInAPackage(api()))).as("are in a service");
    }

    boolean contains(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    /** First package below the root: a module, {@code kernel} or {@code platform}; empty outside the root. */
    String moduleOf(JavaClass type) {
        return segment(type, 0);
    }

    /** Second package below the root; empty if there is none. */
    String layerOf(JavaClass type) {
        return segment(type, 1);
    }

    boolean isKernel(JavaClass type) {
        return moduleOf(type).equals("kernel");
    }

    boolean isPlatform(JavaClass type) {
        return moduleOf(type).equals("platform");
    }

    boolean isApi(JavaClass type) {
        return layerOf(type).equals("api");
    }

    private String segment(JavaClass type, int index) {
        if (!contains(type)) {
            return "";
        }
        String[] segments = type.getPackageName().substring(root.length() + 1).split("\\.", -1);
        return index < segments.length ? segments[index] : "";
    }

    private static boolean isInJavaBase(JavaClass type) {
        JavaClass plain = type.getBaseComponentType();
        String inPackage = plain.getPackageName();
        return plain.isPrimitive()
                || (inPackage.startsWith("java.") && JAVA_BASE.getPackages().contains(inPackage));
    }
}
