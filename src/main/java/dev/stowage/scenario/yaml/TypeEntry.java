package dev.stowage.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.yaml.Node.Kind;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One type as AWS describes it, made into an entry of the language. Numbers that must be there and are not become problems. */
final class TypeEntry {
    /** The keys that are read, at any depth. */
    static final Set<String> KEYS = Set.of(
            DescribedTypes.NAME,
            "BareMetal",
            "Hypervisor",
            "BurstablePerformanceSupported",
            "ProcessorInfo",
            "SupportedArchitectures",
            "VCpuInfo",
            "DefaultVCpus",
            "DefaultThreadsPerCore",
            "MemoryInfo",
            "SizeInMiB",
            "InstanceStorageInfo",
            "EbsInfo",
            "EbsOptimizedInfo",
            "BaselineBandwidthInMbps",
            "MaximumBandwidthInMbps",
            "NetworkInfo",
            "DefaultNetworkCardIndex",
            "Ipv4AddressesPerInterface",
            "MaximumNetworkInterfaces",
            "NetworkCards",
            "NetworkCardIndex",
            "BaselineBandwidthInGbps",
            "PeakBandwidthInGbps");

    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Mapping type;
    private final String date;
    private final BundledTypes bundled;
    private final Problems problems;
    private final Set<TypeRemark> remarks = EnumSet.noneOf(TypeRemark.class);

    TypeEntry(Mapping type, String date, BundledTypes bundled, Problems problems) {
        this.type = type;
        this.date = date;
        this.bundled = bundled;
        this.problems = problems;
    }

    /** What was assumed or left out; complete once the entry has been made. */
    Set<TypeRemark> remarks() {
        return remarks;
    }

    /** The entry, or null when there is a remark that leaves the type out, or after problems. */
    @Nullable ObjectNode entry(String name, @Nullable ObjectNode price) {
        int before = problems.size();
        ObjectNode entry = NODES.objectNode();
        entry.put("vcpus", whole(type, "VCpuInfo", "DefaultVCpus"));
        entry.put("threads-per-core", threads());
        JsonNode speed = bundled.speed(name);
        if (speed != null) {
            entry.set("speed", speed);
        }
        entry.set("memory", figure(whole(type, "MemoryInfo", "SizeInMiB") + " MiB"));
        entry.put("architecture", architecture());
        String hypervisor = hypervisor();
        entry.put("hypervisor", hypervisor);
        entry.set("network", network());
        ObjectNode volumeLink = volumeLink(hypervisor.equals("none"));
        if (volumeLink != null) {
            entry.set("volume-link", volumeLink);
        }
        if (flag("BurstablePerformanceSupported")) {
            JsonNode credits = bundled.credits(name);
            remarks.add(credits == null ? TypeRemark.NO_CREDITS : TypeRemark.CREDITS_OF_CATALOGUE);
            if (credits != null) {
                entry.set("credits", credits);
            }
        }
        if (type.get("InstanceStorageInfo") instanceof Mapping) {
            remarks.add(TypeRemark.LOCAL_STORAGE);
        }
        if (price == null) {
            remarks.add(TypeRemark.UNPRICED);
            entry.put("unpriced", true);
        } else {
            entry.set("price", price);
        }
        boolean leftOut = remarks.stream().anyMatch(TypeRemark::leavesOut);
        if (leftOut) {
            remarks.removeIf(remark -> !remark.leavesOut());
        }
        return leftOut || problems.size() > before ? null : entry;
    }

    private int threads() {
        if (type.get("VCpuInfo") instanceof Mapping cpu && cpu.get("DefaultThreadsPerCore") == null) {
            remarks.add(TypeRemark.NO_THREADS);
            return 1;
        }
        return whole(type, "VCpuInfo", "DefaultThreadsPerCore");
    }

    private String architecture() {
        if (type.get("ProcessorInfo") instanceof Mapping processor
                && processor.get("SupportedArchitectures") instanceof Sequence list) {
            List<String> names = list.items().stream()
                    .map(item -> item instanceof Scalar scalar ? scalar.text() : "")
                    .toList();
            if (!names.contains("x86_64") && !names.contains("arm64")) {
                remarks.add(TypeRemark.ARCHITECTURE_UNKNOWN);
            }
            return names.contains("x86_64") ? "x86_64" : "arm64";
        }
        remarks.add(TypeRemark.NO_ARCHITECTURE);
        return "x86_64";
    }

    private String hypervisor() {
        if (flag("BareMetal")) {
            return "none";
        }
        if (!(type.get("Hypervisor") instanceof Scalar written) || written.kind() != Kind.TEXT) {
            remarks.add(TypeRemark.NO_HYPERVISOR);
            return "nitro";
        }
        if (!Set.of("nitro", "xen").contains(written.text())) {
            remarks.add(TypeRemark.HYPERVISOR_UNKNOWN);
        }
        return written.text();
    }

    private boolean flag(String key) {
        return type.get(key) instanceof Scalar written
                && written.kind() == Kind.FLAG
                && written.text().equals("true");
    }

    private ObjectNode network() {
        Mapping card = defaultCard();
        boolean ofCard = card != null && card.get("MaximumNetworkInterfaces") != null;
        if (card == null) {
            remarks.add(TypeRemark.NO_CARDS);
        }
        ObjectNode network = card == null
                ? null
                : link(card, "BaselineBandwidthInGbps", "PeakBandwidthInGbps", " Gbit/s", "network");
        if (network == null) {
            remarks.add(TypeRemark.NO_NETWORK_BANDWIDTH);
            network = assumedLink("a description that states no bandwidth of the network");
        }
        network.put(
                "interfaces",
                ofCard && card != null
                        ? whole(card, "MaximumNetworkInterfaces")
                        : whole(type, "NetworkInfo", "MaximumNetworkInterfaces"));
        network.put("addresses-each", whole(type, "NetworkInfo", "Ipv4AddressesPerInterface"));
        return network;
    }

    /** The card on which pods get their addresses; null in older output. */
    private @Nullable Mapping defaultCard() {
        if (!(type.get("NetworkInfo") instanceof Mapping info)
                || !(info.get("NetworkCards") instanceof Sequence list)
                || list.items().isEmpty()) {
            return null;
        }
        if (list.items().size() > 1) {
            remarks.add(TypeRemark.OTHER_CARDS);
        }
        String index = info.get("DefaultNetworkCardIndex") instanceof Scalar written ? written.text() : "0";
        Predicate<Node> isDefault = card -> card instanceof Mapping map
                && map.get("NetworkCardIndex") instanceof Scalar own
                && own.text().equals(index);
        Node card = list.items().stream()
                .filter(isDefault)
                .findFirst()
                .orElse(list.items().get(0));
        return card instanceof Mapping map ? map : null;
    }

    private @Nullable ObjectNode volumeLink(boolean metal) {
        ObjectNode link =
                type.get("EbsInfo") instanceof Mapping info && info.get("EbsOptimizedInfo") instanceof Mapping optimized
                        ? link(optimized, "BaselineBandwidthInMbps", "MaximumBandwidthInMbps", " Mbit/s", "volume-link")
                        : null;
        if (link == null) {
            remarks.add(metal ? TypeRemark.NO_VOLUME_BANDWIDTH_OF_METAL : TypeRemark.NO_VOLUME_BANDWIDTH);
        }
        return link == null && metal ? assumedLink("a description that states no bandwidth to EBS volumes") : link;
    }

    private static ObjectNode assumedLink(String because) {
        ObjectNode figure = NODES.objectNode();
        figure.put("value", "10 Gbit/s").put("low", "1 Gbit/s").put("high", "100 Gbit/s");
        figure.put("grade", "assumed").put("because", because);
        return NODES.objectNode().set("baseline", figure);
    }

    /** A link with its peak where that is higher; null when its baseline is not stated. */
    private @Nullable ObjectNode link(Mapping from, String baseline, String peak, String unit, String key) {
        if (from.get(baseline) == null) {
            return null;
        }
        BigDecimal always = decimal(from, baseline);
        BigDecimal most = from.get(peak) == null ? always : decimal(from, peak);
        ObjectNode link = NODES.objectNode();
        link.set("baseline", figure(plain(always) + unit));
        if (most.compareTo(always) > 0) {
            link.set("peak", figure(plain(most) + unit));
            JsonNode burst = bundled.burst(key);
            if (burst != null) {
                link.set("burst", burst);
            }
        }
        return link;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private ObjectNode figure(String value) {
        ObjectNode figure = NODES.objectNode().put("value", value).put("grade", "vendor");
        return figure.put("source", DescribedTypes.COMMAND).put("date", date);
    }

    private int whole(Mapping from, String... keys) {
        String text = number(from, WHOLE, "a whole number of 1 or more", keys);
        return text == null ? 1 : Integer.parseInt(text);
    }

    private BigDecimal decimal(Mapping from, String key) {
        String text = number(from, DECIMAL, "a number above 0", key);
        if (text != null && new BigDecimal(text).signum() <= 0) {
            wrong(from.value(key), "a number above 0");
        }
        return text == null ? BigDecimal.ONE : new BigDecimal(text);
    }

    /** The number below these keys, or null after a problem. */
    private @Nullable String number(Mapping from, Pattern form, String wanted, String... keys) {
        Node node = from;
        for (String key : keys) {
            if (!(node instanceof Mapping map)) {
                wrong(node, "an object");
                return null;
            }
            Node below = map.get(key);
            if (below == null) {
                problems.add(
                        map.place().below(key),
                        "it is not there, and `" + name() + "` cannot be used without it",
                        "ask AWS for the description again, without `--query`, or take this type out");
                return null;
            }
            node = below;
        }
        if (!(node instanceof Scalar scalar)
                || scalar.kind() != Kind.NUMBER
                || !form.matcher(scalar.text()).matches()) {
            wrong(node, wanted);
            return null;
        }
        return scalar.text();
    }

    private void wrong(Node node, String wanted) {
        problems.add(
                node.place(),
                node.noun() + " stands where " + wanted + " should be, of `" + name() + "`",
                "ask AWS for the description again, or take this type out");
    }

    private String name() {
        return Suggestion.clip(((Scalar) type.value(DescribedTypes.NAME)).text());
    }
}
