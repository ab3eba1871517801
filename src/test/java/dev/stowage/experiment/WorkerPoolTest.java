package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkerPoolTest {
    private static final int TASKS = 200;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void partsOfATaskAreDoneOnceEachWithoutAFurtherThread(int workers) throws Exception {
        AtomicIntegerArray done = new AtomicIntegerArray(TASKS);
        List<WorkerPool.Task> parts = new ArrayList<>();
        for (int i = 0; i < TASKS; i++) {
            int part = i;
            parts.add(() -> done.incrementAndGet(part));
        }
        try (WorkerPool pool = new WorkerPool(workers, () -> false)) {
            var whole = pool.submit(() -> {
                pool.runAll(parts);
                return done.toString();
            });
            String once = whole.get(30, TimeUnit.SECONDS);
            assertThat(once.replaceAll("[\\[\\], 1]", "")).isEmpty();
            assertThat(once.chars().filter(c -> c == '1').count()).isEqualTo(TASKS);
        }
    }

    @Test
    void idleThreadsTakePartsToo() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        WorkerPool.Task meeting = () -> both.await(30, TimeUnit.SECONDS);
        try (WorkerPool pool = new WorkerPool(2, () -> false)) {
            pool.runAll(List.of(meeting, meeting));
        }
        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void theFirstFailureInOrderIsThrownWhenAllAreDone() {
        AtomicIntegerArray done = new AtomicIntegerArray(3);
        List<WorkerPool.Task> parts = List.of(
                () -> done.set(0, 1),
                () -> {
                    throw new IOException("the first");
                },
                () -> {
                    done.set(2, 1);
                    throw new IllegalStateException("the second");
                });
        try (WorkerPool pool = new WorkerPool(2, () -> false)) {
            assertThatThrownBy(() -> pool.runAll(parts))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the first");
        }
        assertThat(done.get(0)).isOne();
        assertThat(done.get(2)).isOne();
    }
}
