package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Architecture;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.CpuBand;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.PodRule;
import dev.stowage.units.ByteRate;
import dev.stowage.units.Bytes;
import dev.stowage.units.Share;
import dev.stowage.units.UsdPerHour;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an instance type gives as a node of Amazon EKS under Amazon Linux 2023: computed from the entries of the catalogue by the
 * rules of the scenario records.
 *
 * @param type the instance type
 * @param memTotalBytes what its kernel reports
 * @param kubeReservedBytes memory kept for the system, the engine and the kubelet
 * @param evictionBytes memory kept free
 * @param reservedMillicores CPU kept for the node
 */
record EksNode(
        InstanceType type,
        double memTotalBytes,
        double kubeReservedBytes,
        double evictionBytes,
        int reservedMillicores) {
    private static final String LAYER = "eks-node";
    private static final String SYSTEM = "amazon-linux-2023";
    private static final PodRule CLASSIC = new PodRule(false, false, null, null);
    private static final PodRule PREFIXES = new PodRule(true, false, null, null);

    /** The node that a bundled type makes. */
    static Optional<EksNode> of(BundledCatalogue catalogue, String type) {
        return catalogue.find(Section.INSTANCE_TYPES, type).map(tree -> of(catalogue, instanceType(type, tree)));
    }

    private static EksNode of(BundledCatalogue catalogue, InstanceType type) {
        ObjectNode layer = catalogue.find(Section.LAYERS, LAYER).orElseThrow();
        ObjectNode system = catalogue.find(Section.LAYERS, SYSTEM).orElseThrow();
        double kubeReserved = 0;
        double eviction = 0;
        for (JsonNode term : layer.required("memory")) {
            double bytes = bytes(term.path("reserved")) + bytes(term.path("per-pod")) * CLASSIC.classicMaxPods(type);
            if (term.path("covers-system").asBoolean()) {
                kubeReserved += bytes;
            } else {
                eviction += bytes;
            }
        }
        double memTotal = KernelMemory.memTotalBytes(system, type.memory().mean());
        return new EksNode(
                type, memTotal, kubeReserved, eviction, CpuBand.reservedMillicores(bands(layer), type.vcpus()));
    }

    /** The bands of CPU that a node keeps. */
    static List<CpuBand> cpuBands(BundledCatalogue catalogue) {
        return bands(catalogue.find(Section.LAYERS, LAYER).orElseThrow());
    }

    private static List<CpuBand> bands(ObjectNode layer) {
        List<CpuBand> bands = new ArrayList<>();
        for (JsonNode band : layer.required("reserve-cpu")) {
            JsonNode cores = band.get("cores");
            bands.add(new CpuBand(
                    cores == null ? null : cores.intValue(),
                    Share.parse(band.required("share").asText())));
        }
        return bands;
    }

    private static double bytes(JsonNode figure) {
        JsonNode value = figure.get("value");
        return value == null ? 0 : Bytes.parse(value.asText()).bytes();
    }

    private static InstanceType instanceType(String name, ObjectNode tree) {
        JsonNode network = tree.required("network");
        return new InstanceType(
                name,
                tree.required("vcpus").intValue(),
                tree.required("threads-per-core").intValue(),
                Figure.of(1),
                Figure.of(bytes(tree.required("memory"))),
                Architecture.valueOf(upper(tree.required("architecture"))),
                InstanceType.Hypervisor.valueOf(upper(tree.required("hypervisor"))),
                new InstanceType.Network(
                        Figure.of(ByteRate.parse(value(network.required("baseline")))
                                .bytesPerSecond()),
                        null,
                        null,
                        network.required("interfaces").intValue(),
                        network.required("addresses-each").intValue()),
                null,
                null,
                null,
                Figure.of(UsdPerHour.parse(value(tree.required("price"))).value()),
                null,
                null,
                List.of(),
                Figure.of(0),
                Figure.of(0));
    }

    private static String value(JsonNode figure) {
        return figure.required("value").asText();
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    /** Pods by addresses, those of the node included. */
    int maxPods() {
        return CLASSIC.maxPods(type);
    }

    /** Pods with prefix delegation, those of the node included; empty where it is refused. */
    OptionalInt maxPodsWithPrefixes() {
        return type.hypervisor() == InstanceType.Hypervisor.XEN
                ? OptionalInt.empty()
                : OptionalInt.of(PREFIXES.maxPods(type));
    }

    /** Memory for pods: MemTotal less what is reserved and kept free. */
    double allocatableBytes() {
        return memTotalBytes - kubeReservedBytes - evictionBytes;
    }

    /** CPU for pods, in millicores. */
    int allocatableMillicores() {
        return type.vcpus() * 1000 - reservedMillicores;
    }
}
