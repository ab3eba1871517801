package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.units.UsdPerGbMonth;
import dev.stowage.units.UsdPerHour;
import dev.stowage.units.UsdPerVcpuHour;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BundledCatalogueTest {
    private static final double MIB = 1024.0 * 1024;

    private final BundledCatalogue catalogue = new BundledCatalogue();

    @Test
    void sectionsHaveWhatIsPromised() {
        assertThat(catalogue.names(Section.INSTANCE_TYPES))
                .hasSize(68 + catalogue.sizedTypes().size());
        assertThat(catalogue.names(Section.IMAGES)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(catalogue.names(Section.LAYERS))
                .contains("ec2-nitro", "ec2-xen", "kvm-qemu", "cloud-hypervisor", "firecracker")
                .contains("amazon-linux-2023", "ubuntu-24.04", "windows-server-2022", "minimal-linux")
                .contains("docker", "containerd", "eks-node", "runc", "crun", "gvisor", "kata");
        assertThat(catalogue.names(Section.ACCOUNTS)).contains("default");
        assertThat(catalogue.names(Section.REGISTRIES)).contains("default");
    }

    @Test
    void indexNamesEveryLayerFile() {
        File folder = new File("src/main/resources/dev/stowage/catalog/layers");
        List<String> files = Arrays.stream(folder.list())
                .map(file -> file.replace(".yaml", ""))
                .filter(name -> !name.equals("index"))
                .toList();
        assertThat(catalogue.names(Section.LAYERS)).containsExactlyInAnyOrderElementsOf(files);
    }

    @ParameterizedTest
    @EnumSource
    void everyNameIsFoundAndNothingElse(Section section) {
        for (String name : catalogue.names(section)) {
            assertThat(catalogue.find(section, name)).as(name).isPresent();
        }
        assertThat(catalogue.find(section, "no-such-name")).isEmpty();
        assertThat(catalogue.find(section, "../parts")).isEmpty();
    }

    @Test
    void anEntryIsTheCallersToChange() {
        for (Section section : Section.values()) {
            for (String name : catalogue.names(section)) {
                ObjectNode first = catalogue.find(section, name).orElseThrow();
                ObjectNode untouched = first.deepCopy();
                wreck(first);
                assertThat(catalogue.find(section, name)).as(name).hasValue(untouched);
            }
        }
    }

    private static void wreck(JsonNode node) {
        for (JsonNode child : node) {
            wreck(child);
        }
        if (node instanceof ObjectNode object) {
            object.put("wrecked", true);
        }
    }

    @ParameterizedTest
    @CsvSource({"128, 112.1", "512, 490.1", "2048, 2002.1", "4096, 3953.7"})
    void memTotalOfGuestsWithAMinimalKernel(double ramMib, double publishedMib) {
        ObjectNode system = catalogue.find(Section.LAYERS, "minimal-linux").orElseThrow();
        assertThat(KernelMemory.memTotalBytes(system, ramMib * MIB) / MIB).isCloseTo(publishedMib, within(0.5));
    }

    @Test
    void anInstanceTypeInTheLanguageOfScenarios() {
        ObjectNode type = catalogue.find(Section.INSTANCE_TYPES, "t3.micro").orElseThrow();
        assertThat(type.at("/vcpus").intValue()).isEqualTo(2);
        assertThat(type.at("/memory/value").asText()).isEqualTo("1024 MiB");
        assertThat(type.at("/memory/date").asText()).isEqualTo("2026-07");
        assertThat(type.at("/network/peak/value").asText()).isEqualTo("5 Gbit/s");
        assertThat(type.at("/volume-link/baseline/value").asText()).isEqualTo("87 Mbit/s");
        assertThat(type.at("/credits/baseline/value").asText()).isEqualTo("10 %");
        assertThat(type.at("/credits/unlimited").booleanValue()).isTrue();
        assertThat(type.at("/price/value").asText()).isEqualTo("0.0104 USD/h");
        assertThat(type.has(BundledCatalogue.SOURCED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "t2.micro, 6 /h",
        "t2.small, 12 /h",
        "t3.micro, 12 /h",
        "t3.small, 24 /h",
        "t3.medium, 24 /h",
        "t3.large, 36 /h"
    })
    void creditsEarned(String type, String published) {
        ObjectNode tree = catalogue.find(Section.INSTANCE_TYPES, type).orElseThrow();
        assertThat(tree.at("/credits/earned/value").asText()).isEqualTo(published);
        assertThat(tree.at("/credits/earned/grade").asText()).isEqualTo("vendor");
    }

    @Test
    void whatIsNotKnownIsLeftOutOrAssumed() {
        ObjectNode t2 = catalogue.find(Section.INSTANCE_TYPES, "t2.medium").orElseThrow();
        assertThat(t2.has("volume-link")).isFalse();
        assertThat(t2.at("/credits/baseline/grade").asText()).isEqualTo("assumed");
        assertThat(t2.at("/credits/at-launch/value").intValue()).isEqualTo(60);
        assertThat(t2.at("/credits/unlimited").booleanValue()).isFalse();
        ObjectNode m5 = catalogue.find(Section.INSTANCE_TYPES, "m5.24xlarge").orElseThrow();
        assertThat(m5.has("credits")).isFalse();
        assertThat(m5.path("network").has("burst")).isFalse();
    }

    @Test
    void prefixNodeDiffersInItsPodsAlone() {
        ObjectNode node = catalogue.find(Section.LAYERS, "eks-node").orElseThrow();
        ObjectNode prefixes = catalogue.find(Section.LAYERS, "eks-node-prefix").orElseThrow();
        assertThat(prefixes.at("/admits/pods/prefix-delegation").booleanValue()).isTrue();
        ((ObjectNode) prefixes.at("/admits/pods")).put("prefix-delegation", false);
        prefixes.set("says", node.get("says"));
        assertThat(prefixes).isEqualTo(node);
    }

    @Test
    void imagesShareLayers() {
        JsonNode nginx = catalogue.find(Section.IMAGES, "nginx").orElseThrow().at("/layers/0");
        JsonNode redis = catalogue.find(Section.IMAGES, "redis").orElseThrow().at("/layers/0");
        assertThat(nginx).isEqualTo(redis);
        assertThat(nginx.at("/name").asText()).isEqualTo("debian-12-slim");
        assertThat(nginx.at("/compressed/grade").asText()).isEqualTo("assumed");
    }

    @Test
    void prices() {
        assertThat(catalogue.price("eks-control-plane").orElseThrow().amount()).isEqualTo(new UsdPerHour(0.10));
        assertThat(catalogue.price("fargate-vcpu").orElseThrow().amount()).isEqualTo(new UsdPerHour(0.04048));
        assertThat(catalogue.price("fargate-memory").orElseThrow().per()).isEqualTo("GB");
        assertThat(catalogue.price("public-ipv4").orElseThrow().amount()).isEqualTo(new UsdPerHour(0.005));
        assertThat(catalogue.price("gp3").orElseThrow().amount()).isEqualTo(new UsdPerGbMonth(0.08));
        assertThat(catalogue.price("surplus-credits").orElseThrow().amount()).isEqualTo(new UsdPerVcpuHour(0.05));
        assertThat(catalogue.price("free-lunch")).isEmpty();
    }
}
