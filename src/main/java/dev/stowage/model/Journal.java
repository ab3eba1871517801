package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;

/** Changes of amounts with their times, in few arrays. */
final class Journal {
    private static final int PAGE = 1 << 14;

    private static final class Page {
        private final double[] seconds = new double[PAGE];
        private final Marked[] amounts = new Marked[PAGE];
        private final long[] first = new long[PAGE];
        private final long[] second = new long[PAGE];
    }

    private final Kernel kernel;
    private final List<Page> pages = new ArrayList<>();
    private Page page = new Page();
    private int used = PAGE;

    Journal(Kernel kernel) {
        this.kernel = kernel;
    }

    /** A change that takes place now. */
    void add(Marked amounts, long first, long second) {
        if (used == PAGE) {
            page = new Page();
            pages.add(page);
            used = 0;
        }
        page.seconds[used] = kernel.now();
        page.amounts[used] = amounts;
        page.first[used] = first;
        page.second[used++] = second;
    }

    /** Tells the amounts which of their changes came after an instant that has just been marked. */
    void forEachAfter(double seconds, Marks marks) {
        for (int i = 0; i < pages.size(); i++) {
            Page each = pages.get(i);
            int end = i == pages.size() - 1 ? used : PAGE;
            for (int k = 0; k < end; k++) {
                if (each.seconds[k] > seconds) {
                    each.amounts[k].wasAfterMark(marks, each.first[k], each.second[k]);
                }
            }
        }
    }
}
