package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.LineEncoder;
import dev.stowage.results.PointRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededSampleTest {
    private static final LineEncoder<PointRow> ENCODER = Tables.POINTS.encoder();

    /** 0, 0.1, ..., in an order that is not that of the items. */
    private static double priority(Integer item) {
        return (item * 7919 % 1000) / 1000.0;
    }

    private static PointRow row(int item) {
        return new PointRow("base", "axis", item, "value", "");
    }

    private static SeededSample sample(int limit, List<Integer> items) {
        SeededSample sample = new SeededSample(limit, Double.POSITIVE_INFINITY);
        addAll(sample, items);
        return sample;
    }

    private static void addAll(SeededSample sample, List<Integer> items) {
        items.forEach(item -> sample.add(priority(item), row(item), ENCODER));
    }

    private static double[] sorted(SeededSample sample) {
        double[] priorities = sample.lines().priorities();
        Arrays.sort(priorities);
        return priorities;
    }

    @Test
    void allAreKeptUpToTheLimit() {
        SeededSample all = sample(10, IntStream.range(0, 10).boxed().toList());
        assertThat(all.lines().size()).isEqualTo(10);
        assertThat(all.below()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void beyondTheLimitTheLowestPrioritiesAreKeptInOrder() {
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();
        double[] expected = items.stream()
                .mapToDouble(SeededSampleTest::priority)
                .filter(priority -> priority < 0.02)
                .toArray();
        assertThat(sample(20, items).lines().priorities()).hasSize(20).isEqualTo(expected);
    }

    @Test
    void noOrderAndNoSplitMatters() {
        List<Integer> items = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
        double[] expected = sorted(sample(50, items));
        Collections.shuffle(items, new Random(5));
        SeededSample first = sample(50, items.subList(0, 700));
        double below = first.below();
        SeededSample all = sample(50, items.subList(700, 1000));
        all.addAll(first);
        assertThat(sorted(all)).isEqualTo(expected);
        SeededSample told = new SeededSample(50, below);
        addAll(told, items);
        assertThat(sorted(told)).isEqualTo(expected);
    }

    @Test
    void equalPrioritiesStayTogether() {
        SeededSample pairs = new SeededSample(3, Double.POSITIVE_INFINITY);
        for (int item = 0; item < 10; item++) {
            pairs.add(Math.floor(item / 2.0), row(item), ENCODER);
        }
        assertThat(pairs.lines().priorities()).containsExactly(0, 0);
    }

    @Test
    void aLimitOfZeroKeepsNothing() {
        assertThat(sample(0, List.of(1, 2, 3)).lines().size()).isZero();
    }
}
