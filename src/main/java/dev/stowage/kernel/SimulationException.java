package dev.stowage.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An event failed: carries the simulated time at which it did and, where the model said so, on whose behalf.
 *
 * <p>The cause is what the event threw. The message names time, context and cause.
 */
public final class SimulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final double atSeconds;
    private final @Nullable String context;

    SimulationException(double atSeconds, @Nullable String context, Throwable cause) {
        super(message(atSeconds, context, cause), cause);
        this.atSeconds = atSeconds;
        this.context = context;
    }

    private static String message(double atSeconds, @Nullable String context, Throwable cause) {
        String where = context == null ? "" : ", " + context;
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return String.format(Locale.ROOT, "at %.6f s%s: %s", atSeconds, where, what);
    }

    /** The simulated time of the failing event, in seconds. */
    public double atSeconds() {
        return atSeconds;
    }

    /** For whom or what the event ran (a guest, a resource), or null if nobody said. */
    public @Nullable String context() {
        return context;
    }
}
