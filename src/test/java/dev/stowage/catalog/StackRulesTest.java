package dev.stowage.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which layers of the catalogue stand on which machines and on each other. */
class StackRulesTest {
    private static final BundledCatalogue CATALOGUE = new BundledCatalogue();

    @TempDir
    private Path folder;

    private List<String> problems(String type, String stack, String image) throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), """
                schema: 1
                apps: {web: {memory: 64 MiB, image: %s}}
                workload: [{app: web}]
                styles:
                  s: {machines: {type: %s, count: 1}, stack: %s}
                layers:
                  anything: {}
                """.formatted(image, type, stack));
        try {
            new ScenarioReader(CATALOGUE).read(file);
            return List.of();
        } catch (ScenarioException e) {
            return e.problems().stream()
                    .map(problem -> problem.toString().replaceFirst("^.*s.yaml:5:[0-9]+: ", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            m5.large  | [ec2-nitro, amazon-linux-2023, docker]
            t2.micro  | [ec2-xen, amazon-linux-2023]
            m5.metal  | [ec2-metal, amazon-linux-2023, containerd, kata]
            m5.metal  | [amazon-linux-2023, firecracker, minimal-linux]
            m5.metal  | [amazon-linux-2023, kvm-qemu, ubuntu-24.04, containerd, gvisor]
            m5.large  | [amazon-linux-2023, docker]
            m5.large  | [anything, docker]
            m5.metal  | []
            {vcpus: 8, memory: 32 GiB} | [alpine, kvm-qemu, alpine]
            {vcpus: 8, memory: 32 GiB, hypervisor: nitro} | [ec2-nitro, alpine, docker]
            m5.metal  | [{firecracker: {needs: []}}, minimal-linux]
            """)
    void whatStands(String type, String stack) throws IOException {
        assertThat(problems(type, stack, "nginx")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            m5.large | [docker, amazon-linux-2023, ec2-nitro] | styles.s.stack[0]: `docker` needs an operating system below it; put one there, such as `amazon-linux-2023`
            m5.large | [docker, amazon-linux-2023, ec2-nitro] | styles.s.stack[2]: `ec2-nitro` launches the machine and stands first; move it to the front
            m5.large | [ec2-nitro, docker]         | styles.s.stack[1]: `docker` needs an operating system below it; put one there, such as `amazon-linux-2023`
            m5.metal | [ec2-nitro, alpine]         | styles.s.stack[0]: `ec2-nitro` launches a virtual instance on Nitro, and `m5.metal` is bare metal; write `ec2-metal`, or choose another type; of a type of one's own `hypervisor:` says it
            t2.micro | [ec2-nitro, alpine]         | styles.s.stack[0]: `ec2-nitro` launches a virtual instance on Nitro, and `t2.micro` is a virtual instance on Xen; write `ec2-xen`, or choose another type; of a type of one's own `hypervisor:` says it
            m5.large | [ec2-nitro, alpine, firecracker, minimal-linux] | styles.s.stack[2]: `firecracker` needs bare metal or a machine of one's own, and `m5.large` is a virtual instance on Nitro; choose a metal type, such as `m5.metal`
            t3.micro | [alpine, {kata: {}}]        | styles.s.stack[1]: `kata` needs bare metal or a machine of one's own, and `t3.micro` is a virtual instance on Nitro; choose a metal type, such as `c5.metal`
            m5.metal | [alpine, kvm-qemu, docker]  | styles.s.stack[2]: `docker` needs an operating system below it; put one there, such as `amazon-linux-2023`
            m5.metal | [alpine, ubuntu-24.04]      | styles.s.stack[1]: two operating systems stand on one host; keep one, or put a layer that makes guests between them
            m5.large | [windows-server-2022, docker] | styles.s.stack[1]: `docker` stands on Windows, and the image `nginx` of `web` is for Linux; use an image for Windows, or another system
            """)
    void whatCannotStand(String type, String stack, String problem) throws IOException {
        assertThat(problems(type, stack, "nginx")).contains(problem).hasSizeLessThan(3);
    }

    @Test
    void anUnknownSizeListsItsFamily() throws IOException {
        assertThat(problems("m5.hueg", "[alpine]", "nginx"))
                .singleElement()
                .asString()
                .startsWith("styles.s.machines.type: `m5.hueg` is not one of the instance-types; there are `m5.")
                .contains("`m5.large`")
                .doesNotContain("`c5.")
                .endsWith("more (`stowage catalog` lists those of the catalogue)");
    }

    @Test
    void imagesRunOnTheirOwnSystem() throws IOException {
        assertThat(problems("m5.large", "[windows-server-2022, docker]", "windows-servercore"))
                .isEmpty();
        assertThat(problems("m5.large", "[alpine, docker]", "windows-servercore"))
                .singleElement()
                .asString()
                .contains("`docker` stands on Linux, and the image `windows-servercore` of `web` is for Windows");
        assertThat(problems("m5.large", "[alpine]", "windows-servercore")).isEmpty();
    }
}
