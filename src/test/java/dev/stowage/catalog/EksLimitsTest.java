package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stowage.scenario.CpuBand;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.PodRule;
import dev.stowage.units.Bytes;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits of EKS nodes, computed from the bundled types and the figures of the bundled node, against published values. */
class EksLimitsTest {
    private static final double MIB = 1024.0 * 1024;
    private static final PodRule CLASSIC = new PodRule(false, false, null, null);
    private static final PodRule PREFIXES = new PodRule(true, false, null, null);

    private final BundledCatalogue catalogue = new BundledCatalogue();

    private EksNode node(String type) {
        return EksNode.of(catalogue, type).orElseThrow();
    }

    private InstanceType type(String name) {
        return node(name).type();
    }

    @Test
    void maxPodsOfEveryTypeIsTheVendors() {
        var published = BundledFile.table("max-pods.csv");
        assertThat(published).hasSize(68);
        assertThat(catalogue.inOrder(dev.stowage.scenario.Catalogue.Section.INSTANCE_TYPES).stream()
                        .filter(name -> !catalogue.sizedTypes().contains(name)))
                .containsExactlyElementsOf(published.keySet());
        for (CSVRecord row : published.values()) {
            assertThat(CLASSIC.maxPods(type(row.get("type"))))
                    .as(row.get("type"))
                    .isEqualTo(Integer.parseInt(row.get("max_pods")));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        t3.micro,    34
        m5.large,    110
        m6i.large,   110
        m5.metal,    250
        m5.24xlarge, 250
        r6i.8xlarge, 250
        """)
    void prefixDelegationIsCappedByVcpus(String type, int maxPods) {
        assertThat(PREFIXES.maxPods(type(type))).isEqualTo(maxPods);
        assertThat(node(type).maxPodsWithPrefixes()).hasValue(maxPods);
    }

    @ParameterizedTest
    @CsvSource({"t2.micro", "t2.large", "m4.large", "m4.xlarge"})
    void xenRefusesPrefixes(String type) {
        assertThatThrownBy(() -> PREFIXES.maxPods(type(type))).hasMessageContaining("Xen");
        assertThat(node(type).maxPodsWithPrefixes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 60", "2, 70", "4, 80", "8, 90", "16, 110", "96, 310"})
    void cpuReserved(int vcpus, int millicores) {
        List<CpuBand> bands = EksNode.cpuBands(catalogue);
        assertThat(CpuBand.reservedMillicores(bands, vcpus)).isEqualTo(millicores);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        t3.micro,    299
        m5.large,    574
        r5.xlarge,   893
        m5.24xlarge, 8362
        """)
    void memoryReserved(String type, double mib) {
        assertThat(node(type).kubeReservedBytes() / MIB).isEqualTo(mib);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        m5.large,   128,  57
        m5.large,   512,  14
        r5.xlarge,  1500, 20
        """)
    void podsByMemory(String type, double podMib, int pods) {
        assertThat((int) (node(type).allocatableBytes() / (podMib * MIB))).isEqualTo(pods);
    }

    @Test
    void memTotalOfANodeIsLessThanThePriceListSays() {
        assertThat(lostToKernelMib("m5.large")).isBetween(95.0, 222.0);
        assertThat(lostToKernelMib("r5.xlarge")).isGreaterThan(275);
    }

    private double lostToKernelMib(String type) {
        EksNode node = node(type);
        Bytes ram = new Bytes(node.type().memory().mean());
        return (ram.bytes() - node.memTotalBytes()) / MIB;
    }
}
