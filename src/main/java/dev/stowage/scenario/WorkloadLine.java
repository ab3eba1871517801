package dev.stowage.scenario;

import dev.stowage.units.Seconds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the workload: which app is requested, how often and when.
 *
 * @param app the apps requested, in turn; {@code none} starts the innermost guest alone
 * @param count how many are requested; absent for one, or for as many as {@code until} or the clock allows
 * @param at when the first is requested
 * @param every the time between requests; 0 requests all at once
 * @param arrivals the law of the time between requests, in place of {@code every}
 * @param lifetime how long one stays after it is ready; for ever when absent
 * @param until {@code full}: the next is requested when the last is ready, until one is refused
 * @param inFlight requests under way at once: the next is made when one is ready; no such bound when 0
 * @param client what the one who asks does on the machine's own cores; nothing when absent
 * @param present how many are there, ready, at the start without having been simulated starting
 */
public record WorkloadLine(
        @Key(
                says = "The app that is requested, several in turn, or `none` for the innermost guest alone.",
                example = "web",
                required = true)
        List<String> app,

        @Key(says = "How many are requested.", example = "12", otherwise = "1", least = 1) @Nullable Integer count,

        @Key(says = "When the first is requested.", otherwise = "0 s")
        Figure<Seconds> at,

        @Key(says = "The time between requests.", otherwise = "0 s: all at once") @Nullable Figure<Seconds> every,

        @Key(says = "The law of the time between requests.", example = "{exponential: {mean: 2 s}}") @Nullable Figure<Seconds> arrivals,

        @Key(says = "How long one stays after it is ready.", otherwise = "for ever") @Nullable Figure<Seconds> lifetime,

        @Key(says = "`full`: the next is requested when the last is ready, until one is refused.") @Nullable Until until,

        @Key(
                says = "Requests under way at once: the next is made when one is ready.",
                otherwise = "no such bound",
                least = 1)
        int inFlight,

        @Key(
                says =
                        "What the one who asks does on the cores of the first machine, such as a load generator that runs there.",
                otherwise = "nothing")
        @Nullable Client client,

        @Key(says = "How many are there, ready, at the start.", otherwise = "0")
        int present) {

    /** The app name that starts the innermost guest alone. */
    public static final String NO_APP = "none";

    public WorkloadLine {
        app = List.copyOf(app);
        if (app.isEmpty()) {
            throw new IllegalArgumentException("a workload line names an app");
        }
        at = Checks.orElse(at, Figure.of(0));
        if (count != null) {
            Checks.positive(count, "count");
        }
        if (count != null && until != null) {
            throw new IllegalArgumentException("`count` and `until: full` exclude each other; keep one of them");
        }
        if (every != null && arrivals != null) {
            throw new IllegalArgumentException("`every` and `arrivals` exclude each other; keep one of them");
        }
        if ((every != null || arrivals != null) && (until != null || inFlight > 0)) {
            throw new IllegalArgumentException(
                    "requests are paced by `every` or `arrivals`, or by `in-flight` or `until: full`; keep one of these");
        }
        if (inFlight < 0) {
            throw new IllegalArgumentException("in-flight must not be negative");
        }
        if (present < 0) {
            throw new IllegalArgumentException("present must not be negative");
        }
    }

    /** Whether requests are paced by the clock and not counted, so that only the end of the run ends them. */
    public boolean isEndless() {
        return count == null && (every != null || arrivals != null);
    }

    /**
     * How many are requested: 0 when the line only states who is present; {@code Long.MAX_VALUE} until the first refusal, or until
     * the run ends when they are paced without a count.
     */
    public long requests() {
        if (until != null || isEndless()) {
            return Long.MAX_VALUE;
        }
        if (count != null) {
            return count;
        }
        return present > 0 ? 0 : 1;
    }

    /**
     * What the one who asks does on the machine that serves the request. A stage with {@code at-most: 1} is done for one request
     * after the other, as by a program of one thread.
     *
     * @param before the stages before each request, which is made when they are over
     * @param after the stages after each start, before the next request of a line with {@code in-flight}
     */
    public record Client(
            @Key(
                    says = "Stages before each request, which is made when they are over.",
                    example = "[{name: spawn, compute: 5 core-ms, at-most: 1}]",
                    otherwise = "none")
            List<Stage> before,

            @Key(
                    says = "Stages after each start, before the next request of a line with `in-flight`.",
                    otherwise = "none")
            List<Stage> after) {
        public Client {
            before = before == null ? List.of() : List.copyOf(before);
            after = after == null ? List.of() : List.copyOf(after);
        }
    }

    /** When a line ends that has no count. */
    public enum Until {
        /** At the first refusal. */
        FULL
    }
}
