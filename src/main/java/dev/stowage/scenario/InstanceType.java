package dev.stowage.scenario;

import dev.stowage.random.Constant;
import dev.stowage.units.ByteRate;
import dev.stowage.units.Bytes;
import dev.stowage.units.Cores;
import dev.stowage.units.Count;
import dev.stowage.units.Seconds;
import dev.stowage.units.UsdPerGbHour;
import dev.stowage.units.UsdPerHour;
import dev.stowage.units.UsdPerVcpuHour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine of EC2, or one that somebody owns.
 *
 * @param name what it is called in results; when empty it is called after its threads and memory, such as {@code 4 vCPU, 64 GiB}
 * @param vcpus hardware threads, each counted as one core of {@code speed}
 * @param threadsPerCore hardware threads of one physical core
 * @param speed speed of a core relative to the reference, on which core-seconds are stated
 * @param memory its RAM
 * @param architecture its processor architecture
 * @param hypervisor whose guest it is; {@code none} for bare metal
 * @param network its links
 * @param volumeLink the path to its network volumes; absent when it has a disk of its own
 * @param localDisk a disk of its own; absent when it boots from a network volume
 * @param credits the CPU credits of a burstable type; absent otherwise
 * @param price the price of an hour; 0 for a machine that is not charged
 * @param unpriced true when its price is not known; otherwise absent, also when a price is given beside it
 * @param cores the cores that it may use, where they are fewer than its hardware threads
 * @param sizes the sizes in which it comes, where a machine is made for what goes on it; {@code vcpus} and {@code memory} are then those
 *     of the largest
 * @param pricePerVcpu what an hour costs for each of its cores
 * @param pricePerGib what an hour costs for each GiB of its memory, which price lists call a GB
 */
public record InstanceType(
        @Key(
                says = "What it is called in results.",
                otherwise = "the key under which it stands; without one the type that it is like, or what it has")
        String name,

        @Key(says = "Hardware threads.", required = true, example = "2", least = 1)
        int vcpus,

        @Key(says = "Hardware threads of one physical core.", otherwise = "1", least = 1)
        int threadsPerCore,

        @Key(says = "Speed of a core relative to the reference.", otherwise = "1")
        Figure<Count> speed,

        @Key(says = "Its RAM.", example = "8 GiB", required = true)
        Figure<Bytes> memory,

        @Key(says = "Its processor architecture.", otherwise = "x86_64")
        Architecture architecture,

        @Key(says = "Whose guest it is: nitro, xen, or none for bare metal.", otherwise = "none")
        Hypervisor hypervisor,

        @Key(says = "Its network link and addresses.", otherwise = "10 Gbit/s and one interface of 50 addresses")
        Network network,

        @Key(says = "The path to its network volumes.", otherwise = "no limit of its own") @Nullable Link volumeLink,

        @Key(says = "A disk of its own, in place of a network volume.", example = "500 MB/s") @Nullable Disk localDisk,

        @Key(says = "The CPU credits of a burstable type.", otherwise = "none") @Nullable Credits credits,

        @Key(says = "The price of an hour.", example = "0.096 USD/h", otherwise = "0 USD/h")
        Figure<UsdPerHour> price,

        @Key(
                says =
                        "Whether its price is not known. Nothing is said of what its machines cost, and a scenario that asks for it is refused; "
                                + "a `price` takes its place.",
                otherwise = "false")
        @Nullable Boolean unpriced,

        @Key(says = "The cores that it may use, where they are fewer than its hardware threads.", otherwise = "`vcpus`")
        @Nullable Cores cores,

        @Key(
                says =
                        "The sizes in which it comes. Each new machine is of the cheapest that holds what it is made for; `vcpus` and "
                                + "`memory` are those of the largest.",
                example =
                        "[{cores: 0.25 cores, memory: 512 MiB}, {cores: 1 cores, memory: 2 GiB, up-to: 8 GiB, step: 1 GiB}]",
                otherwise = "one size")
        List<Size> sizes,

        @Key(says = "What an hour costs for each of its cores.", example = "0.04048 USD/vCPU-h", otherwise = "nothing")
        Figure<UsdPerVcpuHour> pricePerVcpu,

        @Key(
                says = "What an hour costs for each GiB of its memory, which price lists call a GB.",
                example = "0.004445 USD/GB-h",
                otherwise = "nothing")
        Figure<UsdPerGbHour> pricePerGib) {

    private static final double GIB = 1024.0 * 1024 * 1024;
    private static final double MOST_IN_A_ROW = 1000;

    public InstanceType {
        Checks.positive(vcpus, "vcpus");
        Checks.positive(memory.mean(), "memory");
        name = Checks.orElse(name, "").isBlank() ? vcpus + " vCPU, " + new Bytes(memory.mean()) : name;
        threadsPerCore = threadsPerCore == 0 ? 1 : threadsPerCore;
        speed = Checks.orElse(speed, Figure.of(1));
        Checks.positive(speed.mean(), "speed");
        architecture = Checks.orElse(architecture, Architecture.X86_64);
        hypervisor = Checks.orElse(hypervisor, Hypervisor.NONE);
        network = Checks.orElse(network, Network.PLAIN);
        unpriced = (price == null && Boolean.TRUE.equals(unpriced)) ? unpriced : null;
        price = Checks.orElse(price, Figure.of(0));
        sizes = sizes == null ? List.of() : List.copyOf(sizes);
        pricePerVcpu = Checks.orElse(pricePerVcpu, Figure.of(0));
        pricePerGib = Checks.orElse(pricePerGib, Figure.of(0));
        if (cores != null) {
            Checks.positive(cores.cores(), "cores");
        }
        for (Size size : sizes) {
            if (size.cores().cores() > vcpus || size.largest() > memory.mean()) {
                throw new IllegalArgumentException(
                        "a size is larger than `vcpus` and `memory` say; write those of the largest");
            }
        }
    }

    /** The cores that it may use. */
    public double usableCores() {
        return cores == null ? vcpus : Math.min(vcpus, cores.cores());
    }

    /** Whether each machine is made in a size for what goes on it. */
    public boolean comesInSizes() {
        return !sizes.isEmpty();
    }

    /** Whether its price is known; a machine that is not charged has a price of 0. */
    public boolean isPriced() {
        return unpriced == null;
    }

    /** What an hour of it costs, in USD; NaN when its price is not known. */
    public double usdPerHour() {
        return !isPriced() ? Double.NaN : price.mean() + usdPerHourForCores() + usdPerHourForMemory();
    }

    /** The part of the price that goes by its cores. */
    public double usdPerHourForCores() {
        return pricePerVcpu.mean() * usableCores();
    }

    /** The part of the price that goes by its memory. */
    public double usdPerHourForMemory() {
        return pricePerGib.mean() * memory.mean() / GIB;
    }

    /** The types from which a machine is chosen, the cheapest first, of equal price the smaller; this one alone without sizes. */
    public List<InstanceType> choices() {
        if (sizes.isEmpty()) {
            return List.of(this);
        }
        List<InstanceType> choices = new ArrayList<>();
        for (Size size : sizes) {
            for (double bytes = size.memory().bytes(); bytes <= size.largest(); bytes += size.stepBytes()) {
                choices.add(sized(size.cores(), bytes));
            }
        }
        choices.sort(Comparator.comparingDouble(InstanceType::usdPerHour)
                .thenComparingDouble(InstanceType::usableCores)
                .thenComparingDouble(type -> type.memory.mean()));
        return List.copyOf(choices);
    }

    private InstanceType sized(Cores size, double bytes) {
        return new InstanceType(
                name + " of " + size + ", " + new Bytes(bytes),
                (int) Math.ceil(size.cores()),
                1,
                speed,
                new Figure<>(new Constant(bytes), null, null, memory.provenance()),
                architecture,
                hypervisor,
                network,
                volumeLink,
                localDisk,
                credits,
                price,
                null,
                size,
                List.of(),
                pricePerVcpu,
                pricePerGib);
    }

    /** Whether it boots from a network volume, which is charged; a machine of one's own has a disk of its own unless it says more. */
    public boolean bootsFromVolume() {
        return localDisk == null && (hypervisor != Hypervisor.NONE || volumeLink != null);
    }

    /**
     * One size, or a row of sizes with equal cores.
     *
     * @param cores the cores that it may use
     * @param memory its RAM, the least of a row
     * @param upTo the most of a row; absent for one size
     * @param step from one size of the row to the next
     */
    public record Size(
            @Key(says = "The cores that it may use.", example = "0.25 cores", required = true)
            Cores cores,

            @Key(says = "Its RAM, the least of a row.", example = "512 MiB", required = true)
            Bytes memory,

            @Key(says = "The most of a row of sizes.", otherwise = "one size") @Nullable Bytes upTo,

            @Key(says = "From one size of the row to the next; goes with `up-to`.") @Nullable Bytes step) {
        public Size {
            Checks.positive(cores.cores(), "cores");
            Checks.positive(memory.bytes(), "memory");
            if ((upTo == null) != (step == null)) {
                throw new IllegalArgumentException("`up-to` and `step` go together; write both, or neither");
            }
            if (upTo != null && step != null) {
                Checks.positive(step.bytes(), "step");
                if ((upTo.bytes() - memory.bytes()) / step.bytes() > MOST_IN_A_ROW) {
                    throw new IllegalArgumentException("`step` makes more than 1,000 sizes; write a larger one");
                }
            }
        }

        private double largest() {
            return upTo == null ? memory.bytes() : upTo.bytes();
        }

        private double stepBytes() {
            return step == null ? Double.POSITIVE_INFINITY : step.bytes();
        }
    }

    /** A path that carries its peak until its burst is spent, and its baseline from then on. */
    public record Link(
            @Key(says = "What it carries for ever.", required = true)
            Figure<ByteRate> baseline,

            @Key(says = "What it carries while its burst lasts.", otherwise = "the baseline") @Nullable Figure<ByteRate> peak,

            @Key(says = "How long a full burst lasts at the peak.", otherwise = "30 min") @Nullable Figure<Seconds> burst) {
        public Link {
            Checks.positive(baseline, "baseline");
            Checks.positive(peak, "peak");
            burst = Bursts.statedOr(Bursts.OF_VOLUME_LINK, burst, baseline, peak);
        }
    }

    /** The network of an instance: a link, and the addresses that pods take. */
    public record Network(
            @Key(says = "What the link carries for ever.", required = true)
            Figure<ByteRate> baseline,

            @Key(says = "What it carries while its burst lasts.", otherwise = "the baseline") @Nullable Figure<ByteRate> peak,

            @Key(says = "How long a full burst lasts at the peak.", otherwise = "5 min") @Nullable Figure<Seconds> burst,

            @Key(says = "Network interfaces.", otherwise = "1", least = 1)
            int interfaces,

            @Key(says = "IPv4 addresses of each interface.", otherwise = "50", least = 1)
            int addressesEach) {
        static final Network PLAIN = new Network(Figure.of(1.25e9), null, null, 1, 50);

        public Network {
            Checks.positive(baseline, "baseline");
            Checks.positive(peak, "peak");
            burst = Bursts.statedOr(Bursts.OF_NETWORK, burst, baseline, peak);
            interfaces = interfaces == 0 ? 1 : interfaces;
            addressesEach = addressesEach == 0 ? 50 : addressesEach;
        }

        /** The link alone. */
        public Link link() {
            return new Link(baseline, peak, burst);
        }
    }

    /** Whose guest an instance is. */
    public enum Hypervisor {
        /** AWS Nitro. */
        NITRO,
        /** Xen, of older types. */
        XEN,
        /** None: bare metal. */
        NONE
    }
}
