package dev.stowage.resource;

import java.util.List;

/**
 * Max-min fair division of a capacity by weight: everybody gets its demand or weight times a common level, whichever is
 * less, and the level is such that the capacity is used up.
 *
 * <p>Each pass over those still open settles all whose demand lies below the level that an equal division of the rest
 * would give. A pass costs O(n); there are as many passes as distinct tiers of demand that bind, rarely more than a few.
 */
final class WaterFilling {
    private WaterFilling() {}

    /**
     * Divides a capacity that is less than the sum of the demands.
     *
     * @param open the contenders; the list is used up
     */
    static void divide(double capacity, double nowSeconds, List<Contender> open) {
        double left = capacity;
        while (!open.isEmpty()) {
            double weight = 0;
            for (Contender contender : open) {
                weight += contender.totalWeight();
            }
            double level = left / weight;
            int kept = 0;
            for (int i = 0; i < open.size(); i++) {
                Contender contender = open.get(i);
                double demand = contender.demand();
                if (demand <= level * contender.totalWeight()) {
                    contender.grant(nowSeconds, demand);
                    left = Math.max(0, left - demand);
                } else {
                    open.set(kept++, contender);
                }
            }
            if (kept == open.size()) {
                for (Contender contender : open) {
                    contender.grant(nowSeconds, level * contender.totalWeight());
                }
                kept = 0;
            }
            open.subList(kept, open.size()).clear();
        }
    }
}
