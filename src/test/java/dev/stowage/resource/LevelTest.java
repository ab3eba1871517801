package dev.stowage.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.kernel.Kernel;
import org.junit.jupiter.api.Test;

class LevelTest {
    private final Kernel kernel = new Kernel();

    @Test
    void reservesByNameToTheLastByteAndNotBeyond() {
        long gib = 1L << 30;
        Level memory = Level.of(kernel, "memory", 8 * gib);
        memory.reserve("guest a", 5 * gib);
        memory.reserve("guest b", 3 * gib - 1);
        assertThat(memory.free()).isEqualTo(1);
        assertThat(memory.fits(1)).isTrue();
        assertThat(memory.fits(2)).isFalse();
        assertThatThrownBy(() -> memory.reserve("guest c", 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("guest c");
        memory.reserve("guest c", 1);
        assertThat(memory.reserved()).isEqualTo(memory.limit());
        assertThat(memory.release("guest a")).isEqualTo(5 * gib);
        assertThat(memory.release("guest a")).isZero();
        memory.release("guest b", gib);
        assertThat(memory.reservedBy("guest b")).isEqualTo(2 * gib - 1);
        assertThatThrownBy(() -> memory.release("guest b", 2 * gib)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> memory.release("nobody", 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> memory.reserve("guest b", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(memory.peak()).isEqualTo(8 * gib);
    }

    @Test
    void overcommitLiftsTheLimitExactly() {
        assertThat(Level.of(kernel, "memory", 10, 1.5).limit()).isEqualTo(15);
        assertThat(Level.of(kernel, "memory", 3, 1.1).limit()).isEqualTo(3);
        assertThat(Level.of(kernel, "memory", 30, 1.1).limit()).isEqualTo(33);
        assertThat(Level.of(kernel, "memory", (1L << 60) + 1).limit()).isEqualTo((1L << 60) + 1);
        assertThat(Level.of(kernel, "memory", (1L << 60) + 1).fits(Long.MAX_VALUE))
                .isFalse();
        assertThatThrownBy(() -> Level.of(kernel, "memory", 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void integralsCountHoldersAndUnitSeconds() {
        Level memory = Level.of(kernel, "memory", 100);
        memory.reserve("a", 10);
        kernel.schedule(2, () -> memory.reserve("a", 20));
        kernel.schedule(3, () -> memory.reserve("b", 5));
        kernel.schedule(5, () -> memory.release("a"));
        kernel.run(9);
        ResourceIntegrals integrals = memory.integrals();
        assertThat(integrals.used()).isEqualTo(10 * 2 + 30 * 3 + 5 * 6);
        assertThat(integrals.workDone()).isEqualTo(integrals.used());
        assertThat(integrals.numberSeconds()).isEqualTo(5 + 6);
        assertThat(integrals.sojournSeconds()).isEqualTo(5 + 6);
        assertThat(integrals.present()).isEqualTo(1);
    }
}
