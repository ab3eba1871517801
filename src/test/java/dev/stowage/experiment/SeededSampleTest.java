package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededSampleTest {
    /** 0, 0.1, ..., in an order that is not that of the items. */
    private static double priority(Integer item) {
        return (item * 7919 % 1000) / 1000.0;
    }

    private static SeededSample<Integer> sample(int limit, List<Integer> items) {
        SeededSample<Integer> sample = new SeededSample<>(limit, Double.POSITIVE_INFINITY, SeededSampleTest::priority);
        items.forEach(sample::add);
        return sample;
    }

    @Test
    void allAreKeptUpToTheLimit() {
        List<Integer> items = IntStream.range(0, 10).boxed().toList();
        assertThat(sample(10, items).items()).isEqualTo(items);
    }

    @Test
    void beyondTheLimitTheLowestPrioritiesAreKeptInOrder() {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();
        List<Integer> expected =
                items.stream().filter(item -> priority(item) < 0.02).toList();
        assertThat(sample(20, items).items()).hasSize(20).isEqualTo(expected);
    }

    @Test
    void noOrderAndNoSplitMatters() {
        List<Integer> items = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
        List<Integer> expected = sample(50, items).items();
        Collections.shuffle(items, new Random(5));
        SeededSample<Integer> first = sample(50, items.subList(0, 700));
        SeededSample<Integer> all = sample(50, items.subList(700, 1000));
        first.items().forEach(all::add);
        assertThat(new TreeSet<>(all.items())).isEqualTo(new TreeSet<>(expected));
        SeededSample<Integer> told = new SeededSample<>(50, first.below(), SeededSampleTest::priority);
        items.forEach(told::add);
        assertThat(new TreeSet<>(told.items())).isEqualTo(new TreeSet<>(expected));
    }

    @Test
    void equalPrioritiesStayTogether() {
        SeededSample<Integer> pairs = new SeededSample<>(3, Double.POSITIVE_INFINITY, item -> item / 2);
        IntStream.range(0, 10).forEach(pairs::add);
        assertThat(pairs.items()).containsExactly(0, 1);
    }

    @Test
    void aLimitOfZeroKeepsNothing() {
        assertThat(sample(0, List.of(1, 2, 3)).items()).isEmpty();
    }
}
