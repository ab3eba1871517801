package dev.stowage.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layers.kata.memory.vmm.each       | layers.kata.memory.vmm.each         | true",
                "layers.kata.memory.vmm.each       | layers.kata.memory.vmm.each.more    | false",
                "layers.*.memory.vmm.each          | layers.kata-fc.memory.vmm.each      | true",
                "layers.*.memory.vmm.each          | layers.a.b.memory.vmm.each          | false",
                "layers.kata*.memory.vmm.each      | layers.kata.memory.vmm.each         | true",
                "layers.{kata,rund}.memory         | layers.rund.memory                  | true",
                "layers.{kata,rund}.memory         | layers.kata-fc.memory               | false",
                "layers.{kata-*,linux-4.4}.memory  | layers.linux-4.4.memory             | true",
                "layers.{kata-*,linux-4.4}.memory  | layers.kata-fc.memory               | true",
                "workload[0].spawn (a).compute     | workload[0].spawn (a).compute       | true",
                "layers.{kata.memory               | layers.{kata.memory                 | true",
            })
    void aStarStaysWithinASegmentAndBracesChoose(String pattern, String name, boolean matches) {
        assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(matches);
    }
}
