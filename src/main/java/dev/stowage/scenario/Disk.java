package dev.stowage.scenario;

import dev.stowage.random.Constant;
import dev.stowage.units.ByteRate;
import dev.stowage.units.Bytes;
import dev.stowage.units.Iops;
import org.jspecify.annotations.Nullable;

/**
 * A disk of a machine's own. Bytes that lie together take 1/rate seconds each; scattered ones are read in pieces of the
 * read-ahead and take 1/rate + 1/(read-ahead x iops).
 *
 * @param rate what it carries, read and written together
 * @param iops pieces that lie apart and are found in a second; absent when finding them takes no time
 * @param readAhead how much the kernel reads at a place
 */
@Shorthand("rate")
public record Disk(
        @Key(says = "What it carries, read and written together.", example = "120 MB/s", required = true)
        Figure<ByteRate> rate,

        @Key(
                says = "How many pieces that lie apart it finds in a second.",
                example = "100 IOPS",
                otherwise = "no limit: finding them takes no time")
        @Nullable Figure<Iops> iops,

        @Key(says = "How much the kernel reads at a place.", otherwise = "128 KiB")
        Figure<Bytes> readAhead) {
    private static final double KIB = 1024;
    private static final Figure<Bytes> LINUX_READ_AHEAD = new Figure<>(
            new Constant(128 * KIB),
            null,
            null,
            new Provenance(Grade.VENDOR, "Linux sources, default read-ahead of block devices", "2026", null));

    public Disk {
        readAhead = Checks.orElse(readAhead, LINUX_READ_AHEAD);
        Checks.positive(readAhead.mean(), "read-ahead");
        Checks.positive(rate.mean(), "rate");
        if (iops != null) {
            Checks.positive(iops.mean(), "iops");
        }
    }

    /** How many times as long scattered bytes take as bytes that lie together; 1 when finding them takes no time. */
    public double scatter() {
        return iops == null ? 1 : 1 + rate.mean() / (readAhead.mean() * iops.mean());
    }
}
