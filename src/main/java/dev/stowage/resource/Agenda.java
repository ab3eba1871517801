package dev.stowage.resource;

import dev.stowage.kernel.Kernel;
import dev.stowage.kernel.Timer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sharing resource has in the schedule: one event at the next completion, and one at the end of the present instant when something
 * has changed in it, so that any number of changes in one instant are settled once.
 */
abstract class Agenda<T extends Agenda.Item> {
    /** What has a due time: when it comes, it hands over the customers that are done. */
    abstract static class Item extends IndexedHeap.Element {
        abstract void fire(double nowSeconds, List<Customer> due);
    }

    private final class Completion extends Timer {
        Completion() {
            super(kernel, context);
        }

        @Override
        protected void ring() {
            complete();
        }
    }

    private final class Settlement extends Timer {
        Settlement() {
            super(kernel, context);
        }

        @Override
        protected void ring() {
            settle();
        }
    }

    private final Kernel kernel;
    private final Object context;
    private final IndexedHeap<T> queue = new IndexedHeap<>();
    private @Nullable Timer next;
    private @Nullable Timer settlement;
    private boolean ticking;
    private boolean stale;

    /**
     * @param context named when an event of this agenda fails
     */
    Agenda(Kernel kernel, Object context) {
        this.kernel = kernel;
        this.context = context;
    }

    /** Makes the rates agree with who is there, and the due times with the rates. */
    abstract void reallocate();

    final double nowSeconds() {
        return kernel.now();
    }

    /** When the item is due from now on, in seconds; +infinity if it is not. */
    final void due(T item, double atSeconds) {
        queue.place(item, atSeconds);
    }

    /** Something has changed: settle at the end of this instant at the latest. */
    final void changed() {
        if (!stale) {
            stale = true;
            if (!ticking) {
                if (settlement == null) {
                    settlement = new Settlement();
                }
                settlement.schedule(kernel.now(), Kernel.LARGEST_PRIORITY);
            }
        }
    }

    /** Settles now if something has changed. */
    final void settle() {
        if (stale) {
            stale = false;
            reallocate();
            if (!ticking) {
                scheduleNext();
            }
        }
    }

    /** The next completion has come. */
    private void complete() {
        ticking = true;
        double now = kernel.now();
        List<Customer> due = new ArrayList<>(2);
        while (queue.firstKey() <= now) {
            stale = true;
            queue.first().fire(now, due);
        }
        for (Customer customer : due) {
            if (customer.isDue()) {
                customer.home().departed(customer);
                Runnable callback = customer.complete();
                if (callback != null) {
                    callback.run();
                }
            }
        }
        settle();
        ticking = false;
        scheduleNext();
    }

    private void scheduleNext() {
        double due = queue.firstKey();
        if (due == Double.POSITIVE_INFINITY) {
            if (next != null) {
                next.cancel();
            }
            return;
        }
        double at = Math.max(due, kernel.now());
        if (next == null) {
            next = new Completion();
        }
        if (!next.isPending() || next.atSeconds() != at) {
            next.schedule(at);
        }
    }
}
