package dev.stowage.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.Machines.Choice;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choices among types of machines, as scenarios write them. */
final class ChosenTypesTest {
    @TempDir
    private Path folder;

    private static String scenario(String machines) {
        return """
                schema: 1
                apps: {web: {memory: 128 MiB}}
                workload: [{app: web}]
                layers: {os: {}}
                styles:
                  vm:
                    stack: [os]
                    machines: {MACHINES}
                """.replace("MACHINES", machines);
    }

    private Study read(String machines) {
        return Reading.READER.read(Reading.write(folder, scenario(machines)));
    }

    private Machines machines(String machines) {
        return Objects.requireNonNull(
                        read(machines).points().get(0).scenario().styles().get("vm"))
                .machines();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: \"cheapest of [m5.large, t3.micro]\"",
                "type: 'cheapest of  [ m5.large,t3.micro ]'",
                "type: {cheapest of: [m5.large, t3.micro]}",
                "type: {cheapest of: [m5.large, t3.micro]}, count: as needed",
                "type: m5.large, choose: cheapest, among: [m5.large, t3.micro]",
            })
    void allWaysToWriteAChoiceMeanTheSame(String written) {
        Machines machines = machines(written);
        assertThat(machines.choose()).isEqualTo(Choice.CHEAPEST);
        assertThat(machines.among()).extracting(InstanceType::name).containsExactly("m5.large", "t3.micro");
        assertThat(machines.appsEach()).isNull();
        assertThat(read(written).hash())
                .isEqualTo(read("type: 'cheapest of [m5.large, t3.micro]'").hash())
                .isNotEqualTo(read("type: 'cheapest of [t3.micro, m5.large]'").hash())
                .isNotEqualTo(read("type: 'smallest of [m5.large, t3.micro]'").hash());
    }

    @Test
    void theSmallestIsForOneAppAndTriedByPrice() {
        Machines machines = machines("type: 'smallest of [m5.metal, m5.large, t3.micro]'");
        assertThat(machines.appsEach()).isEqualTo(1);
        assertThat(machines.choices())
                .extracting(InstanceType::name)
                .containsExactly("t3.micro", "m5.large", "m5.metal");
    }

    @Test
    void aTypeMayBeDescribedInItsPlace() {
        Machines machines = machines("type: {cheapest of: [m5.large, {vcpus: 2, memory: 4 GiB}]}");
        assertThat(machines.among().get(1).memory().mean()).isEqualTo(4 * 1024.0 * 1024 * 1024);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "type: 'cheapest of [m5.large, m5.larg]'  | 22: styles.vm.machines.type: 'm5.larg' is not one of the instance-types; did you mean 'm5.large'?",
                "type: {smallest of: [m5.large, m5.larg]} | 47: styles.vm.machines.type.smallest of[1]: 'm5.larg' is not one of the instance-types; did you mean 'm5.large'?",
                "type: {smallest of: [m5.large, 3]}       | 47: styles.vm.machines.type.smallest of[1]: the number '3' stands here; write a name of the section 'instance-types', or a map",
                "type: 'cheapest of [m5.large, , c5.large]'   | 22: styles.vm.machines.type: there is no list of types to choose from; WRITE",
                "type: 'cheapest of []'                   | 22: styles.vm.machines.type: there is no list of types to choose from; WRITE",
                "type: cheapest of                        | 22: styles.vm.machines.type: there is no list of types to choose from; WRITE",
                "type: 'cheapest of m5.large'             | 22: styles.vm.machines.type: there is no list of types to choose from; WRITE",
                "type: 'cheapest of [m5.large'            | 22: styles.vm.machines.type: there is no list of types to choose from; WRITE",
                "type: {cheapest of: m5.large}            | 22: styles.vm.machines.type: there is no list of types to choose from; WRITE",
                "type: {cheapest of: []}                  | 22: styles.vm.machines.type: there is no list of types to choose from; WRITE",
                "type: 'dearest of [m5.large, m4.large]'  | 22: styles.vm.machines.type: there is no choice 'dearest of'; WRITE",
                "type: {dearest of: [m5.large]}           | 22: styles.vm.machines.type: there is no choice 'dearest of'; WRITE",
                "type: 'cheapest of [m5.large, m5.large]' | 22: styles.vm.machines.type: 'type' chooses among types of which two have one name; name each once",
                "type: 'cheapest of [m5.large]', count: 2 | 55: styles.vm.machines.count: 'count' does not go with a type that is chosen, since as many are taken as are needed; leave it out",
                "type: {cheapest of: [m5.large, SIZED]}   | 37: styles.vm.machines.type.cheapest of[0]: 'type' chooses among types that come in sizes; name types of one size",
                "type: m5.large, choose: cheapest         | 40: styles.vm.machines.choose: 'choose' and 'among' go together; write 'type: cheapest of [...]' or 'type: smallest of [...]'",
                "type: m5.large, among: [m5.large]        | 39: styles.vm.machines.among: 'choose' and 'among' go together; write 'type: cheapest of [...]' or 'type: smallest of [...]'",
            })
    void whatCannotBeChosenIsToldWhereItStands(String written, String problem) {
        String remedy =
                "write 'cheapest of [m5.large, m5.xlarge]' or 'smallest of [m5.large, m5.xlarge]', in quotes within braces";
        assertThat(Reading.problems(
                        folder,
                        scenario(written.replace(
                                "SIZED", "{vcpus: 1, memory: 2 GiB, sizes: [{cores: 1 cores, memory: 2 GiB}]}"))))
                .containsExactly(
                        "test.yaml:8:" + problem.replace("WRITE", remedy).replace('\'', '`'));
    }
}
