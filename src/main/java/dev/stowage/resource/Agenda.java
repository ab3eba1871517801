package dev.stowage.resource;

import dev.stowage.kernel.Event;
import dev.stowage.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one event that a sharing resource keeps in the schedule: at the next completion, or at the end of the present
 * instant when something has changed in it, so that any number of changes in one instant are settled once.
 */
final class Agenda<T extends Agenda.Item> {
    /** What has a due time: when it comes, it hands over the customers that are done. */
    interface Item extends Queued {
        void fire(double nowSeconds, List<Customer> due);
    }

    private final Kernel kernel;
    private final Object context;
    private final Runnable reallocate;
    private final DueQueue<T> queue = new DueQueue<>();
    private @Nullable Event pending;
    private boolean ticking;
    private boolean stale;

    /**
     * @param context named when an event of this agenda fails
     * @param reallocate makes the rates agree with who is there, and the due times with the rates
     */
    Agenda(Kernel kernel, Object context, Runnable reallocate) {
        this.kernel = kernel;
        this.context = context;
        this.reallocate = reallocate;
    }

    double nowSeconds() {
        return kernel.now();
    }

    void update(T item) {
        queue.update(item);
    }

    /** Something has changed: settle at the end of this instant at the latest. */
    void changed() {
        if (!stale) {
            stale = true;
            if (!ticking) {
                scheduleAt(kernel.now(), Kernel.LARGEST_PRIORITY);
            }
        }
    }

    /** Settles now if something has changed. */
    void settle() {
        if (stale) {
            stale = false;
            reallocate.run();
            if (!ticking) {
                scheduleNext();
            }
        }
    }

    private void tick() {
        pending = null;
        ticking = true;
        double now = kernel.now();
        List<Customer> due = new ArrayList<>();
        while (queue.firstSeconds() <= now) {
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
        double next = queue.firstSeconds();
        if (next < Double.POSITIVE_INFINITY) {
            scheduleAt(Math.max(next, kernel.now()), Kernel.DEFAULT_PRIORITY);
        } else if (pending != null) {
            pending.cancel();
            pending = null;
        }
    }

    private void scheduleAt(double atSeconds, int priority) {
        if (pending != null) {
            boolean same = Double.compare(pending.atSeconds(), atSeconds) == 0;
            if (same && pending.priority() <= priority) {
                return;
            }
            pending.cancel();
        }
        pending = kernel.schedule(atSeconds, priority, context, this::tick);
    }
}
