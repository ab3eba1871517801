package dev.stowage.scenario;

import dev.stowage.units.ByteRate;
import dev.stowage.units.Bytes;
import dev.stowage.units.UsdPerGbMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machines under a style.
 *
 * @param type what each of them is; where there is a choice the first of the list
 * @param count how many there are; absent for as many as needed
 * @param start what they are when they are first needed
 * @param appsEach how many apps go on one machine; absent for as many as fit, which is one on machines made in a size for their app
 * @param placement which machine takes a guest
 * @param volume the disk each of them boots from
 * @param publicAddress whether each of them has a public IPv4 address
 * @param choose how the type is chosen; absent where there is no choice
 * @param among the types among which it is chosen
 */
public record Machines(
        @Key(
                says =
                        "An instance type of the catalogue, one described here, or a choice: `cheapest of [...]`, `smallest of [...]`.",
                example = "m5.large",
                required = true)
        InstanceType type,

        @Key(says = "How many there are.", example = "1", otherwise = "as needed", least = 1)
        @Word("as needed")
        @Nullable Integer count,

        @Key(
                says = "What they are when they are first needed: `on demand`, `stopped` or `running`.",
                otherwise = "on demand")
        HostState start,

        @Key(
                says = "How many apps go on one machine.",
                otherwise = "as many as fit; 1 on machines that are made in a size for their app",
                least = 1)
        @Word("as many as fit")
        @Nullable Integer appsEach,

        @Key(says = "Which machine takes a guest.", otherwise = "first-fit")
        Placement placement,

        @Key(says = "The disk each of them boots from.", otherwise = "a gp3 volume of 8 GB")
        Volume volume,

        @Key(says = "Whether each of them has a public IPv4 address, which is charged.", otherwise = "false")
        boolean publicAddress,

        @Key(
                says =
                        "How `type` is chosen among several; written by `type: cheapest of [...]` or `type: smallest of [...]`.",
                otherwise = "there is no choice")
        @Nullable Choice choose,

        @Key(says = "The types among which it is chosen; written likewise.", otherwise = "none")
        List<InstanceType> among) {

    public Machines {
        start = Checks.orElse(start, HostState.COLD);
        placement = Checks.orElse(placement, Placement.FIRST_FIT);
        volume = Checks.orElse(volume, Volume.DEFAULT);
        if (count != null) {
            Checks.positive(count, "count");
        }
        if (appsEach != null) {
            Checks.positive(appsEach, "apps-each");
        } else if (type.comesInSizes() || choose == Choice.SMALLEST) {
            appsEach = 1;
        }
        among = among == null ? List.of() : List.copyOf(among);
        if ((choose == null) != among.isEmpty()) {
            throw new IllegalArgumentException(
                    "`choose` and `among` go together; write `type: cheapest of [...]` or `type: smallest of [...]`");
        }
        if (among.stream().anyMatch(InstanceType::comesInSizes)) {
            throw new IllegalArgumentException("`type` chooses among types that come in sizes; name types of one size");
        }
        if (among.stream().map(InstanceType::name).distinct().count() < among.size()) {
            throw new IllegalArgumentException("`type` chooses among types of which two have one name; name each once");
        }
        if (count != null && choose != null) {
            throw new IllegalArgumentException(
                    "`count` does not go with a type that is chosen, since as many are taken as are needed; leave it out");
        }
        if (count != null && type.comesInSizes()) {
            throw new IllegalArgumentException(
                    "`count` does not go with a type that comes in sizes, since each machine is made for an "
                            + "app; leave it out");
        }
    }

    /** The types of which a new machine may be, in the order in which they are tried. */
    public List<InstanceType> choices() {
        if (choose != Choice.SMALLEST) {
            return type.choices();
        }
        return among.stream()
                .sorted(Comparator.comparingDouble(InstanceType::usdPerHour)
                        .thenComparingDouble(InstanceType::usableCores)
                        .thenComparingDouble(each -> each.memory().mean()))
                .toList();
    }

    /** All types that one of them may be of: those among which there is a choice, or the only one. */
    public List<InstanceType> candidates() {
        return among.isEmpty() ? List.of(type) : among;
    }

    /** The same where each is of one type. */
    public Machines of(InstanceType only) {
        return new Machines(only, count, start, appsEach, placement, volume, publicAddress, null, List.of());
    }

    /** Whether machines are added when a request finds no room. */
    public boolean asNeeded() {
        return count == null;
    }

    /** How the type of machines is chosen. */
    public enum Choice {
        /** The one type of which as many as hold all apps cost least. */
        CHEAPEST,
        /** For each machine the cheapest that holds what it is made for. */
        SMALLEST
    }

    /** Which machine takes a guest. */
    public enum Placement {
        /** The first, in order of age, that has room. */
        FIRST_FIT,
        /** The one that has least memory left after it. */
        BEST_FIT,
        /** The one that has most memory left after it. */
        WORST_FIT,
        /** First fit, the largest of the guests requested together first. */
        FIRST_FIT_DECREASING,
        /** The one with the fewest guests. */
        SPREAD
    }

    /**
     * A network volume.
     *
     * @param size its size, which is charged
     * @param rate what it carries, read and written together
     * @param firstTouch what it carries of blocks that were never read since it was made from a snapshot
     * @param price the price of a GB for a month
     */
    public record Volume(
            @Key(says = "Its size, which is charged.", otherwise = "8 GB")
            Bytes size,

            @Key(says = "What it carries, read and written together.", otherwise = "125 MiB/s")
            Figure<ByteRate> rate,

            @Key(
                    says = "What it carries of blocks that were never read since it was made from a snapshot.",
                    otherwise = "100 MiB/s")
            Figure<ByteRate> firstTouch,

            @Key(says = "The price of a GB for a month.", otherwise = "0.08 USD/GB-month")
            Figure<UsdPerGbMonth> price) {

        private static final double MIB = 1024.0 * 1024;
        private static final Figure<ByteRate> GP3_RATE = new Figure<>(
                new dev.stowage.random.Constant(125 * MIB),
                null,
                null,
                new Provenance(Grade.VENDOR, "AWS, Amazon EBS documentation: gp3 baseline throughput", "2026", null));
        private static final Figure<ByteRate> SNAPSHOT_RATE = new Figure<>(
                new dev.stowage.random.Constant(100 * MIB),
                100 * MIB,
                300 * MIB,
                new Provenance(
                        Grade.VENDOR, "AWS, Amazon EBS documentation: provisioned initialisation rate", "2026", null));
        private static final Figure<UsdPerGbMonth> GP3_PRICE = new Figure<>(
                new dev.stowage.random.Constant(0.08),
                0.08,
                0.10,
                new Provenance(Grade.ASSUMED, null, "2026", "the list price of us-east-1 was not at hand"));

        /** A gp3 volume of 8 GB. */
        public static final Volume DEFAULT = new Volume(new Bytes(8e9), GP3_RATE, SNAPSHOT_RATE, GP3_PRICE);

        public Volume {
            size = Checks.orElse(size, new Bytes(8e9));
            rate = Checks.orElse(rate, GP3_RATE);
            firstTouch = Checks.orElse(firstTouch, SNAPSHOT_RATE);
            Checks.positive(rate, "rate");
            Checks.positive(firstTouch, "first-touch");
            price = Checks.orElse(price, GP3_PRICE);
        }
    }
}
