package dev.stowage.scenario;

import dev.stowage.units.ByteRate;
import dev.stowage.units.CoreSecondsPerByte;
import dev.stowage.units.Seconds;
import dev.stowage.units.Share;
import org.jspecify.annotations.Nullable;

/**
 * How an engine fetches images.
 *
 * @param imagesAtOnce images pulled at once on one host; absent for no limit
 * @param layersAtOnce layers of one host in transfer at once; absent for no limit
 * @param resolve the round trips before the first byte: name, token, manifest
 * @param perStream the most that one connection carries; absent for no limit
 * @param unpack the core time per unpacked byte, on one core for each layer
 * @param readAtStart the part of the unpacked bytes that must be there before the start; 100 % unless loading is lazy
 * @param rest what becomes of the part that need not be there before the start
 * @param rate how often the engine may ask the registry; absent for no limit
 */
public record Pulls(
        @Key(says = "Images pulled at once on one host.", otherwise = "no limit", least = 1) @Nullable Integer imagesAtOnce,

        @Key(says = "Layers of one host in transfer at once.", otherwise = "no limit", least = 1) @Nullable Integer layersAtOnce,

        @Key(says = "The round trips before the first byte.", otherwise = "0 s")
        Figure<Seconds> resolve,

        @Key(says = "The most that one connection carries.", otherwise = "no limit") @Nullable Figure<ByteRate> perStream,

        @Key(says = "Core time per unpacked byte.", example = "6 core-ms/MiB", otherwise = "0 core-ms/MiB")
        Figure<CoreSecondsPerByte> unpack,

        @Key(
                says = "The part of the image that must be there before the start; below 100 % for lazy loading.",
                otherwise = "100 %")
        Figure<Share> readAtStart,

        @Key(
                says =
                        "What becomes of the other part with lazy loading: fetched in the `background` once the start has its own, or "
                                + "`never`.",
                otherwise = "never")
        Rest rest,

        @Key(says = "How often the engine of a host may ask the registry.", otherwise = "no limit") @Nullable Bucket rate) {
    public Pulls {
        resolve = Checks.orElse(resolve, Figure.of(0));
        unpack = Checks.orElse(unpack, Figure.of(0));
        readAtStart = Checks.orElse(readAtStart, Figure.of(1));
        rest = Checks.orElse(rest, Rest.NEVER);
        Checks.positive(perStream, "per-stream");
    }

    /** The most bytes a second that one connection carries; infinite without a limit. */
    public double streamRate() {
        return perStream == null ? Double.POSITIVE_INFINITY : perStream.mean();
    }

    /** How many of so many bytes must be there before the start. */
    public double needed(double bytes) {
        return bytes * Math.min(1, readAtStart.mean());
    }

    /** What becomes of the part of an image that no start has waited for. */
    public enum Rest {
        /** It is not fetched. */
        NEVER,
        /** It is fetched beside everything else. */
        BACKGROUND
    }
}
