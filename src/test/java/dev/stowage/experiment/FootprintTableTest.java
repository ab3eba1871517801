package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.model.MemoryObserved;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootprintTableTest {

    private static MemoryObserved line(String machine, String term, long bytes) {
        return new MemoryObserved(machine, "layer", term, 0, bytes);
    }

    @Test
    void theFullestMachineIsTheOneThatUsesMostWhateverItHasFree() {
        List<MemoryObserved> second = List.of(line("b", "app", 3), line("b", "system", 2), line("b", "free", 1));
        assertThat(FootprintTable.fullest(List.of(
                        line("a", "app", 4),
                        line("a", "free", 90),
                        second.get(0),
                        second.get(1),
                        second.get(2),
                        line("c", "app", 5),
                        line("c", "free", 0))))
                .isEqualTo(second);
    }

    @Test
    void withoutMachinesThereIsNone() {
        assertThat(FootprintTable.fullest(List.of())).isEmpty();
    }
}
