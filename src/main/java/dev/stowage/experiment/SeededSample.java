package dev.stowage.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * At most so many of the items that it is given, in their order: those of the lowest priorities, a priority being a function of
 * the item. It therefore depends neither on the order nor on the split of the items, and a sample of samples is the sample of
 * all. Items of equal priority are kept or left out together.
 *
 * <p>It holds at most twice as many items as it will keep.
 */
final class SeededSample<T> {
    private final int limit;
    private final ToDoubleFunction<T> priority;
    private List<T> items = new ArrayList<>();
    private double below;

    /**
     * Keeps at most {@code limit} items.
     *
     * @param below priorities from here on are known to be too high; infinite when nothing is known
     */
    SeededSample(int limit, double below, ToDoubleFunction<T> priority) {
        this.limit = limit;
        this.below = limit == 0 ? Double.NEGATIVE_INFINITY : below;
        this.priority = priority;
    }

    void add(T item) {
        if (below == Double.POSITIVE_INFINITY || priority.applyAsDouble(item) < below) {
            items.add(item);
            if (items.size() > 2L * limit) {
                prune();
            }
        }
    }

    /** Only items of a priority below this are in the sample; infinite as long as all are. */
    double below() {
        return below;
    }

    /** The sample so far. */
    List<T> items() {
        if (items.size() > limit) {
            prune();
        }
        return items;
    }

    private void prune() {
        double[] priorities = items.stream().mapToDouble(priority).toArray();
        double[] sorted = priorities.clone();
        Arrays.sort(sorted);
        below = sorted[limit];
        List<T> kept = new ArrayList<>(limit);
        for (int i = 0; i < priorities.length; i++) {
            if (priorities[i] < below) {
                kept.add(items.get(i));
            }
        }
        items = kept;
    }
}
