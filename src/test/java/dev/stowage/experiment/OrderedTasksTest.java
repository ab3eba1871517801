package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedTasksTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void resultsComeInTheOrderOfTheTasks(int workers) throws IOException {
        List<Callable<Integer>> tasks = IntStream.range(0, 50)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Thread.sleep(i % 7 == 0 ? 5 : 0);
                    return i;
                })
                .toList();
        List<Integer> taken = new ArrayList<>();
        new OrderedTasks(workers, () -> false).run(tasks.iterator(), taken::add);
        assertThat(taken).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void theFirstFailureInOrderIsToldEvenWhenALaterOneComesFirst() {
        CountDownLatch laterHasFailed = new CountDownLatch(1);
        List<Callable<Integer>> tasks = List.of(
                () -> 0,
                () -> {
                    laterHasFailed.await();
                    throw new IllegalStateException("first");
                },
                () -> {
                    laterHasFailed.countDown();
                    throw new IllegalStateException("later");
                });
        List<Integer> taken = new ArrayList<>();
        assertThatThrownBy(() -> new OrderedTasks(3, () -> false).run(tasks.iterator(), taken::add))
                .hasMessage("first");
        assertThat(taken).containsExactly(0);
    }

    @Test
    void onlyAFewAreUnderWayBeyondASlowOne() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        CountDownLatch release = new CountDownLatch(1);
        List<Callable<Integer>> tasks = IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    if (begun.incrementAndGet() == 4) {
                        release.countDown(); // all that may be under way with two workers have begun
                    }
                    if (i == 0) {
                        release.await();
                        Thread.sleep(20);
                        assertThat(begun).hasValue(4);
                    }
                    return i;
                })
                .toList();
        new OrderedTasks(2, () -> false).run(tasks.iterator(), i -> {});
        assertThat(begun).hasValue(100);
    }

    @Test
    void stopsWhenAsked() {
        CountDownLatch never = new CountDownLatch(1);
        List<Callable<Integer>> tasks = List.of(() -> {
            never.await();
            return 0;
        });
        assertThatThrownBy(() -> new OrderedTasks(1, () -> true).run(tasks.iterator(), i -> {}))
                .isInstanceOf(InterruptedStudyException.class);
    }
}
