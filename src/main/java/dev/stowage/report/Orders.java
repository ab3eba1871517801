package dev.stowage.report;

import java.util.ArrayList;
import java.util.List;

/** The orders in which a few things can be taken. */
final class Orders {

    private Orders() {}

    /** All n! permutations of 0 to n - 1, the ascending one first. */
    static List<List<Integer>> of(int n) {
        List<List<Integer>> orders = new ArrayList<>();
        extend(orders, new ArrayList<>(), n);
        return orders;
    }

    private static void extend(List<List<Integer>> orders, List<Integer> taken, int n) {
        if (taken.size() == n) {
            orders.add(List.copyOf(taken));
            return;
        }
        for (int next = 0; next < n; next++) {
            if (!taken.contains(next)) {
                taken.add(next);
                extend(orders, taken, n);
                taken.remove(taken.size() - 1);
            }
        }
    }
}
