package dev.stowage.resource;

import dev.stowage.kernel.Event;
import dev.stowage.kernel.Kernel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A rate limit with a burst: the bucket is filled at a constant rate up to its size, each request takes tokens out, and
 * requests that find too few wait, first come first served.
 *
 * <p>n requests of one token at once, with a full bucket of b and a refill of r per second, are through after (n - b)/r
 * seconds. One event is in the schedule while anybody waits, and one for each request granted.
 */
public final class TokenBucket implements Resource {
    private static final double RELATIVE_TOLERANCE = 1e-9;

    private final Kernel kernel;
    private final String name;
    private final double burst;
    private final double refillPerSecond;
    private final Account account = new Account();
    private final CompensatedSum overflow = new CompensatedSum();
    private final Deque<Visit> line = new ArrayDeque<>();
    private final Visit.Home home = new Visit.Home() {
        @Override
        public double nowSeconds() {
            return TokenBucket.this.kernel.now();
        }

        @Override
        public void end(Visit visit, boolean complete) {
            TokenBucket.this.end(visit);
        }
    };
    private int waiting;
    private final double createdSeconds;
    private double level;
    private double sinceSeconds;
    private @Nullable Event refilled;

    private TokenBucket(Kernel kernel, String name, double burst, double refillPerSecond) {
        this.kernel = kernel;
        this.name = name;
        this.burst = burst;
        this.refillPerSecond = refillPerSecond;
        this.level = burst;
        this.createdSeconds = kernel.now();
        this.sinceSeconds = createdSeconds;
    }

    /** A full bucket of so many tokens, refilled at so many per second, both finite and above 0. */
    public static TokenBucket of(Kernel kernel, String name, double burst, double refillPerSecond) {
        if (!(burst > 0 && burst < Double.POSITIVE_INFINITY)
                || !(refillPerSecond > 0 && refillPerSecond < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    name + ": a bucket of " + burst + " tokens refilled at " + refillPerSecond + "/s");
        }
        return new TokenBucket(kernel, name, burst, refillPerSecond);
    }

    /**
     * Asks for tokens.
     *
     * @param guest who asks
     * @param tokens above 0 and at most {@link #burst()}, since the bucket never holds more
     * @param granted run when it has got them
     * @throws IllegalArgumentException if so many tokens can never be had
     */
    public Visit take(Object guest, double tokens, Runnable granted) {
        if (!(tokens > 0 && tokens <= burst)) {
            throw new IllegalArgumentException(name + ": " + tokens + " tokens from a bucket of " + burst);
        }
        double now = kernel.now();
        Visit visit = new Visit(home, guest, tokens, WaitHooks.NONE, granted);
        account.arrive(now);
        account.beginWait(now);
        waiting++;
        line.add(visit);
        serve();
        return visit;
    }

    /** Fills the bucket up to now and serves those at the head of the line for whom it suffices. */
    private void serve() {
        double now = kernel.now();
        double filled = level + refillPerSecond * (now - sinceSeconds);
        level = Math.min(burst, filled);
        overflow.add(filled - level);
        sinceSeconds = now;
        for (Visit head = first(); head != null; head = first()) {
            if (head.amount() > level + head.amount() * RELATIVE_TOLERANCE) {
                scheduleRefill((head.amount() - level) / refillPerSecond);
                return;
            }
            line.remove();
            level -= head.amount();
            grant(head);
        }
        scheduleRefill(Double.POSITIVE_INFINITY);
    }

    private @Nullable Visit first() {
        while (!line.isEmpty() && !line.getFirst().isWaiting()) {
            line.remove();
        }
        return line.peek();
    }

    private void grant(Visit visit) {
        double now = kernel.now();
        visit.beginHold();
        leave(visit, true);
        double granted = account.departedWork();
        if (granted > (burst + refillPerSecond * (now - createdSeconds)) * (1 + RELATIVE_TOLERANCE)) {
            throw new IllegalStateException(name + " gave out " + granted + " tokens, more than it can have had");
        }
        visit.event = kernel.schedule(now, Kernel.DEFAULT_PRIORITY, visit.guest(), () -> {
            visit.event = null;
            visit.ended();
            visit.granted.run();
        });
    }

    private void leave(Visit visit, boolean complete) {
        double now = kernel.now();
        waiting--;
        account.endWait(now, visit.requestedSeconds());
        account.depart(now, visit.requestedSeconds(), complete ? visit.amount() : 0, complete);
    }

    private void scheduleRefill(double seconds) {
        if (refilled != null) {
            if (Double.compare(refilled.atSeconds(), kernel.now() + seconds) == 0 && refilled.isPending()) {
                return;
            }
            refilled.cancel();
            refilled = null;
        }
        if (seconds < Double.POSITIVE_INFINITY) {
            refilled = kernel.scheduleIn(seconds, Kernel.DEFAULT_PRIORITY, name, this::serve);
        }
    }

    private void end(Visit visit) {
        boolean waited = visit.isWaiting();
        visit.ended();
        if (waited) {
            leave(visit, false);
            serve();
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** The size of the bucket, in tokens. */
    public double burst() {
        return burst;
    }

    /** How many wait now. */
    public int waiting() {
        return waiting;
    }

    /** How many tokens are in the bucket now. */
    public double tokens() {
        return Math.min(burst, level + refillPerSecond * (kernel.now() - sinceSeconds));
    }

    /**
     * The utilisation law of a bucket: what came in, its first filling and the refill until now, is what was given out, one request
     * at a time, what ran over and what is left.
     */
    @Override
    public ResourceIntegrals integrals() {
        double now = kernel.now();
        double cameIn = burst + refillPerSecond * (now - createdSeconds);
        double filled = level + refillPerSecond * (now - sinceSeconds);
        return account.read(name, now, cameIn, overflow.value() + filled);
    }
}
