package dev.stowage.scenario;

import dev.stowage.units.Bytes;
import dev.stowage.units.Cores;
import dev.stowage.units.Seconds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application: what it needs, what it is shipped in, what it does to be ready and then.
 *
 * @param memory what it requests, may use and touches
 * @param cpu what it requests and may use
 * @param image what it is shipped in; absent when it is part of the disk image whatever the style
 * @param processStart the time to fork and execute its process
 * @param readyAfter the stages from its process executing until it is ready
 * @param then the stages that follow once it is ready
 */
public record App(
        @Key(says = "The memory it needs.", example = "128 MiB", required = true)
        Memory memory,

        @Key(
                says = "The CPU that it requests, and its limit.",
                example = "{request: 0.1 cores, limit: 0.5 cores}",
                otherwise = "no request and no limit")
        Cpu cpu,

        @Key(
                says = "The image that it is shipped in: a name of the catalogue, or an image.",
                otherwise = "part of the disk image")
        @Nullable Image image,

        @Key(says = "From its guest being up to its process executing.", otherwise = "3.5 ms")
        Figure<Seconds> processStart,

        @Key(
                says = "What it does from its process executing until it is ready.",
                example = "{compute: 0.12 core-seconds}",
                otherwise = "nothing")
        List<Stage> readyAfter,

        @Key(says = "What it does once it is ready.", otherwise = "nothing")
        List<Stage> then) {

    /** The time to fork and execute a process, where nothing is said. */
    public static final Figure<Seconds> FORK_EXEC = new Figure<>(
            new dev.stowage.random.Constant(0.0035),
            null,
            0.009,
            new Provenance(
                    Grade.PUBLISHED,
                    "Manco et al., My VM is Lighter (and Safer) than your Container, SOSP 2017",
                    "2017",
                    null));

    public App {
        cpu = Checks.orElse(cpu, Cpu.NONE);
        processStart = Checks.orElse(processStart, FORK_EXEC);
        readyAfter = readyAfter == null ? List.of() : List.copyOf(readyAfter);
        then = then == null ? List.of() : List.copyOf(then);
    }

    /**
     * Memory of an app. Written as one size it is request, limit and touched alike.
     *
     * @param request what placement counts
     * @param limit what it may use at most
     * @param touched what it uses once it is ready
     */
    @Shorthand("request")
    public record Memory(
            @Key(says = "What placement counts.", required = true)
            Bytes request,

            @Key(says = "What it may use at most.", otherwise = "the request")
            Bytes limit,

            @Key(says = "What it uses once it is ready.", otherwise = "the request")
            Bytes touched) {
        public Memory {
            limit = Checks.orElse(limit, request);
            touched = Checks.orElse(touched, request);
            Checks.positive(request.bytes(), "memory");
            if (touched.bytes() > limit.bytes()) {
                throw new IllegalArgumentException(
                        "touched memory is above the limit; raise `limit`, or lower `touched`");
            }
        }
    }

    /**
     * CPU of an app. A bare number is the request.
     *
     * @param request its weight when cores are short, and what placement counts where CPU is counted; absent for none
     * @param limit the most it may use; absent for no limit
     */
    @Shorthand("request")
    public record Cpu(
            @Key(says = "Its weight when cores are short, and what placement counts.", otherwise = "none") @Nullable Cores request,

            @Key(says = "The most it may use.", otherwise = "no limit") @Nullable Cores limit) {
        /** Neither a request nor a limit. */
        public static final Cpu NONE = new Cpu(null, null);

        public Cpu {
            if (request != null && limit != null && request.cores() > limit.cores()) {
                throw new IllegalArgumentException(
                        "the CPU request is above the limit; raise `limit`, or lower `request`");
            }
            if (limit != null) {
                Checks.positive(limit.cores(), "limit");
            }
        }

        /** What placement counts, in cores. */
        public double requestedCores() {
            return request == null ? 0 : request.cores();
        }
    }
}
