package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.Catalogue.Section;
import dev.stowage.scenario.Grade;
import dev.stowage.scenario.Image;
import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Layer;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every entry is valid in the language of scenarios: one study names them all. */
class EntriesBindTest {
    private static final BundledCatalogue CATALOGUE = new BundledCatalogue();

    @TempDir
    private static Path folder;

    private static Scenario all;

    @BeforeAll
    static void readAStudyThatNamesEveryEntry() throws IOException {
        StringBuilder text = new StringBuilder("schema: 1\napps:\n");
        for (String image : CATALOGUE.names(Section.IMAGES)) {
            text.append("  ")
                    .append(image)
                    .append(": {memory: 64 MiB, image: ")
                    .append(image)
                    .append("}\n");
        }
        text.append("workload:\n  - {app: nginx}\nstyles:\n");
        for (String type : CATALOGUE.names(Section.INSTANCE_TYPES)) {
            style(text, type.replace('.', '-'), type, "alpine, docker");
        }
        for (String layer : CATALOGUE.names(Section.LAYERS)) {
            style(text, "on-" + layer.replace('.', '-'), typeFor(layer), stackOf(layer));
        }
        Path file = folder.resolve("all.yaml");
        Files.writeString(file, text);
        all = new ScenarioReader(CATALOGUE).read(file).points().get(0).scenario();
    }

    private static String typeFor(String layer) {
        return switch (layer) {
            case "ec2-nitro" -> "m5.large";
            case "ec2-xen", "ec2-2012" -> "m4.large";
            case "fargate" -> "fargate";
            default -> "m5.metal";
        };
    }

    private static String stackOf(String layer) {
        boolean first = layer.startsWith("ec2-")
                || layer.equals("fargate")
                || CATALOGUE
                        .layerKinds()
                        .getOrDefault("guest systems", List.of())
                        .contains(layer);
        return first ? layer : "alpine, " + layer;
    }

    private static void style(StringBuilder text, String name, String type, String layer) {
        text.append("  ")
                .append(name)
                .append(":\n    machines: {type: ")
                .append(type)
                .append("}\n    stack: [");
        text.append(layer).append("]\n");
    }

    private static InstanceType type(String name) {
        return Objects.requireNonNull(all.styles().get(name)).machines().type();
    }

    private static Layer layer(String name) {
        return Objects.requireNonNull(all.styles().get("on-" + name)).stack().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void typesBind() {
        InstanceType micro = type("t3-micro");
        assertThat(micro.memory().mean()).isEqualTo(1024.0 * 1024 * 1024);
        assertThat(Objects.requireNonNull(micro.network().peak()).mean()).isEqualTo(5e9 / 8);
        assertThat(Objects.requireNonNull(micro.credits()).earned().mean() * 3600)
                .isEqualTo(12);
        assertThat(micro.price().provenance().grade()).isEqualTo(Grade.VENDOR);
        assertThat(type("m5-metal").hypervisor()).isEqualTo(InstanceType.Hypervisor.NONE);
        assertThat(Objects.requireNonNull(type("t2-medium").credits())
                        .atLaunch()
                        .mean())
                .isEqualTo(60);
    }

    @Test
    void layersBind() {
        assertThat(layer("firecracker").makesGuests()).isTrue();
        assertThat(layer("firecracker").ownKernel()).isTrue();
        assertThat(layer("runc").ownKernel()).isFalse();
        assertThat(layer("kata").ownKernel()).isTrue();
        assertThat(layer("docker").sandbox()).isEqualTo("runc");
        assertThat(Objects.requireNonNull(layer("docker").admits()).endpoints()).isEqualTo(1024);
        assertThat(layer("eks-node").charges()).containsOnlyKeys("control-plane");
        assertThat(layer("eks-node").reserveCpu()).hasSize(4);
    }

    @Test
    void enginesBind() {
        assertThat(Objects.requireNonNull(layer("eks-node-serial").pulls()).imagesAtOnce())
                .isEqualTo(1);
        assertThat(Objects.requireNonNull(layer("eks-node").pulls()).imagesAtOnce())
                .isNull();
        var lazy = Objects.requireNonNull(layer("containerd-lazy").pulls());
        assertThat(lazy.readAtStart().mean()).isEqualTo(0.064);
        assertThat(lazy.rest()).isEqualTo(dev.stowage.scenario.Pulls.Rest.BACKGROUND);
        assertThat(layer("cri").sandbox()).isEqualTo("runc");
        assertThat(Objects.requireNonNull(layer("ecs").admits()).cpu()).isNotNull();
        assertThat(type("fargate").choices()).hasSize(74);
        assertThat(type("fargate").choices().get(0).usdPerHour()).isEqualTo(0.25 * 0.04048 + 0.5 * 0.004445);
    }

    @Test
    void imagesBind() {
        Image nginx = Objects.requireNonNull(
                Objects.requireNonNull(all.apps().get("nginx")).image());
        assertThat(nginx.layers()).hasSize(3);
        assertThat(nginx.unpackedBytes() / nginx.compressedBytes()).isBetween(2.3, 2.9);
    }

    @Test
    void accountOfNothingSaidIsTheDefault() {
        assertThat(all.account().buckets()).containsKeys("run-instances", "run-instances-requests", "fargate-launches");
        assertThat(Objects.requireNonNull(all.account().buckets().get("run-instances"))
                        .burst()
                        .mean())
                .isEqualTo(1000);
    }
}
