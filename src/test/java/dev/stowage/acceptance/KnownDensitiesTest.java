package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stowage.cli.Cli;
import dev.stowage.results.DensityRow;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Densities known beforehand, from a scenario's file to {@code density.csv}. */
class KnownDensitiesTest {
    private static final String FILES = "src/test/resources/dev/stowage/acceptance/";

    @TempDir
    Path temp;

    private List<DensityRow> run(String name) {
        Cli cli = new Cli(Path.of(""));
        assertThat(cli.execute("run", FILES + name + ".yaml", "--out", temp.toString(), "--quiet"))
                .as(cli.err())
                .isZero();
        return ResultFolder.open(temp.resolve(name)).list(Tables.DENSITY);
    }

    @Test
    void podsOfAnEksNode() {
        assertThat(run("eks").stream()
                        .map(row -> row.point() + " " + row.style() + ": " + Math.round(row.apps()) + " by "
                                + row.bindingLimit()))
                .containsExactly(
                        "memory=128 MiB addresses: 27 by addresses",
                        "memory=128 MiB prefixes: 57 by memory",
                        "memory=512 MiB addresses: 14 by memory",
                        "memory=512 MiB prefixes: 14 by memory");
    }

    @Test
    void gainWithoutAnOperatingSystemEach() {
        List<DensityRow> rows = run("gain");
        double[] gains = {5.69, 2.17, 1.15};
        assertThat(rows).hasSize(2 * gains.length);
        for (int i = 0; i < gains.length; i++) {
            DensityRow vm = rows.get(2 * i);
            DensityRow container = rows.get(2 * i + 1);
            assertThat(vm.style() + " " + container.style()).isEqualTo("vm container");
            assertThat(container.apps() / vm.apps()).as(vm.point()).isCloseTo(gains[i], within(0.005 * gains[i]));
        }
    }
}
