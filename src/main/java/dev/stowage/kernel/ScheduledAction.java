package dev.stowage.kernel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The event of one action, which fires once. */
final class ScheduledAction extends KernelEvent {
    private @Nullable Object context;
    private @Nullable Runnable action;

    /** An event that is not scheduled yet. */
    ScheduledAction(CallerThreadSimulator simulator, @Nullable Object context, Runnable action) {
        super(simulator);
        this.context = context;
        this.action = Objects.requireNonNull(action, "action");
    }

    @Override
    void forget() {
        action = null;
        context = null;
    }

    @Override
    void fire(CallerThreadSimulator running) {
        Runnable due = action;
        if (due == null) {
            throw new IllegalStateException("an event fired that had fired or had been cancelled before");
        }
        running.context(context);
        forget();
        due.run();
    }
}
