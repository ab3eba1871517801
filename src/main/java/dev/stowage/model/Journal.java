package dev.stowage.model;

import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;

/** Changes of amounts with their times, in few arrays: there may be ten for each guest of a run. */
final class Journal {
    private static final int PAGE = 1 << 14;

    private static final class Page {
        private final double[] seconds = new double[PAGE];
        private final Marked[] amounts = new Marked[PAGE];

        /** Twice the change of a first amount; twice that of a second one, and one. */
        private final long[] changes = new long[PAGE];
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
        if (first != 0) {
            add(amounts, first << 1);
        }
        if (second != 0) {
            add(amounts, second << 1 | 1);
        }
    }

    private void add(Marked amounts, long change) {
        if (used == PAGE) {
            page = new Page();
            pages.add(page);
            used = 0;
        }
        page.seconds[used] = kernel.now();
        page.amounts[used] = amounts;
        page.changes[used++] = change;
    }

    /** Tells the amounts which of their changes came after an instant that has just been marked. */
    void forEachAfter(double seconds, Marks marks) {
        for (int i = 0; i < pages.size(); i++) {
            Page each = pages.get(i);
            int end = i == pages.size() - 1 ? used : PAGE;
            for (int k = 0; k < end; k++) {
                if (each.seconds[k] > seconds) {
                    long change = each.changes[k] >> 1;
                    boolean ofSecond = (each.changes[k] & 1) != 0;
                    each.amounts[k].wasAfterMark(marks, ofSecond ? 0 : change, ofSecond ? change : 0);
                }
            }
        }
    }
}
