package org.jigeum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A shared kernel stays shared only as long as it is small. */
class KernelSizeTest {

    private static final int MOST_PUBLIC_TYPES = 10;

    @Test
    void theKernelHasAtMostTenPublicTypes() {
        assertThat(publicTypes(CodeBase.ofTheBank())).isNotEmpty();
        assertThat(kernelWithAtMost(MOST_PUBLIC_TYPES).violationsIn(CodeBase.ofTheBank()))
                .isEmpty();
    }

    @Test
    void aKernelThatGrowsIsRefused() {
        assertThat(kernelWithAtMost(1).violationsIn(CodeBase.planted("kernelgrows")))
                .containsExactly("The kernel has 2 public types, at most 1: Iban, Swift");
    }

    private static Rule kernelWithAtMost(int most) {
        return code -> {
            List<String> types = publicTypes(code);
            return types.size() <= most
                    ? List.of()
                    : List.of("The kernel has %d public types, at most %d: %s"
                            .formatted(types.size(), most, String.join(", ", types)));
        };
    }

    private static List<String> publicTypes(CodeBase code) {
        return code.classesIn(code.layout().kernel()).stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }
}
