package dev.stowage.scenario;

import dev.stowage.units.ByteRate;
import dev.stowage.units.Bytes;
import dev.stowage.units.CoreSeconds;
import dev.stowage.units.Count;
import dev.stowage.units.Seconds;
import dev.stowage.units.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of things that a stage can be: start-up is made of these and of nothing else. In a scenario the primitive is
 * the key that holds it: {@code {name: kernel, compute: 0.3 core-seconds}}.
 */
public sealed interface Work {

    /**
     * Time that passes without using anything: {@code time + per-busy-core x busy}, where <i>busy</i> is the number of the machine's
     * cores that are at work when the stage begins. A kernel that must hear from every busy core (grace periods of read-copy-update,
     * shoot-downs of address translations) makes its callers wait like that.
     */
    @Shorthand("time")
    record Delay(
            @Key(says = "How long it takes on an idle machine.", required = true)
            Figure<Seconds> time,

            @Key(says = "What each core of the machine adds that is at work when the stage begins.", otherwise = "0 s")
            Figure<Seconds> perBusyCore)
            implements Work {
        public Delay {
            perBusyCore = Checks.orElse(perBusyCore, Figure.of(0));
        }
    }

    /**
     * Work on the cores of the host (or of the guest): takes work / speed on free cores, and longer when others want them too.
     */
    @Shorthand("work")
    record Compute(
            @Key(says = "Core-seconds at the reference speed.", example = "0.12 core-seconds", required = true)
            Figure<CoreSeconds> work,

            @Key(says = "How many cores it can use at once.", otherwise = "1", least = 0.001)
            double parallelism)
            implements Work {
        public Compute {
            parallelism = parallelism == 0 ? 1 : parallelism;
            Checks.positive(parallelism, "parallelism");
        }
    }

    /** Bytes read from the host's disk, which its readers and writers share. */
    @Shorthand("bytes")
    record Read(
            @Key(says = "How much is read.", required = true)
            Figure<Bytes> bytes,

            @Key(
                    says =
                            "A name under which the bytes stay in the page cache: a later read of that name on the same host takes no time.")
            @Nullable String cachedAs,

            @Key(says = "An upper limit of the reader itself.") @Nullable Figure<ByteRate> atMost,

            @Key(
                    says = "Whether the bytes lie apart on the disk, which must find each piece of them.",
                    otherwise = "false")
            boolean scattered)
            implements Work {
        public Read {
            Checks.positive(atMost, "at-most");
        }
    }

    /** Bytes written to the host's disk. */
    @Shorthand("bytes")
    record Write(
            @Key(says = "How much is written.", required = true)
            Figure<Bytes> bytes) implements Work {}

    /** Bytes moved from the registry, or between hosts, over the machine's network link. */
    @Shorthand("bytes")
    record Transfer(
            @Key(says = "How much is moved.", required = true)
            Figure<Bytes> bytes,

            @Key(says = "Whether the bytes come from the registry and share its egress.", otherwise = "false")
            boolean fromRegistry)
            implements Work {}

    /**
     * The image of the app that is being started: layers that the host has are skipped, layers in flight are joined, the rest is
     * pulled as the engine below says and unpacked. Without an image this takes no time.
     */
    record FetchImage() implements Work {}

    /**
     * A serial section: one holder at a time, in order of arrival. The hold time is {@code base + growth x present^power}, where
     * <i>present</i> counts those whose own hold on this lock has been released and that are not gone.
     */
    record Hold(
            @Key(says = "The lock's name; equal names on one host are one lock.", example = "netns", required = true)
            String lock,

            @Key(says = "The hold time on an empty host.", required = true)
            Figure<Seconds> base,

            @Key(says = "What each guest present adds.", otherwise = "0 s")
            Figure<Seconds> growth,

            @Key(says = "The power of the number present.", otherwise = "1")
            Figure<Count> power,

            @Key(
                    says = "The part of the waiting that spins on a core of the host, as long as nobody else wants it.",
                    otherwise = "0 %")
            Figure<Share> spin,

            @Key(says = "Whose lock it is: the host's, or the account's.", otherwise = "host")
            Scope scope)
            implements Work {
        public Hold {
            growth = Checks.orElse(growth, Figure.of(0));
            power = Checks.orElse(power, Figure.of(1));
            spin = Checks.orElse(spin, Figure.of(0));
            scope = Checks.orElse(scope, Scope.HOST);
        }
    }

    /** Tokens taken from one of the account's buckets, in order of arrival. */
    @Shorthand("bucket")
    record Token(
            @Key(says = "One of the account's buckets.", example = "run-instances", required = true)
            String bucket,

            @Key(says = "How many are taken.", otherwise = "1", least = 1)
            int tokens,

            @Key(
                    says =
                            "What pays: each guest, or once for all guests that one workload line requests at one instant.",
                    otherwise = "guest")
            Per per)
            implements Work {
        public Token {
            tokens = tokens == 0 ? 1 : tokens;
            per = Checks.orElse(per, Per.GUEST);
        }
    }

    /** Stages one after the other. */
    @Shorthand("stages")
    record Sequence(
            @Key(says = "The stages, in order.", required = true)
            List<Stage> stages) implements Work {
        public Sequence {
            stages = List.copyOf(stages);
        }
    }

    /** Stages side by side; over when the last is. */
    @Shorthand("stages")
    record Parallel(
            @Key(says = "The stages that start together.", required = true)
            List<Stage> stages) implements Work {
        public Parallel {
            stages = List.copyOf(stages);
        }
    }

    /** Where a lock lives. */
    enum Scope {
        /** One for each host. */
        HOST,
        /** One for the whole account. */
        ACCOUNT
    }

    /** What takes the tokens. */
    enum Per {
        /** Every guest. */
        GUEST,
        /** All guests requested by one workload line at one instant, together. */
        REQUEST
    }
}
