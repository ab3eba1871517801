package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies in which something that charts show is nothing: an interval, a difference, an app. */
class DegenerateStudiesTest {
    private static final String STUDY = """
            schema: 1
            apps: {web: {memory: 512 MiB, process-start: 0 s, ready-after: {name: load, delay: 5 s}}}
            workload: [{app: web, count: 3}]
            instance-types:
              large: {vcpus: 4, memory: 16 GiB, price: 0.1 USD/h}
              other: {vcpus: 4, memory: OTHER, price: 0.1 USD/h}
            layers: {node: {}}
            styles:
              one: {machines: {type: large, count: 1, start: running}, stack: [node]}
              two: {machines: {type: other, count: 1, start: running}, stack: [node]}
            experiment: {replications: COUNT}
            """;

    @TempDir
    Path temp;

    /** Draws whatever can be drawn, which must stand somewhere. */
    private Cli drawn(String other, int replications) throws IOException {
        Cli cli = new Cli(temp);
        cli.write("study.yaml", STUDY.replace("OTHER", other).replace("COUNT", "" + replications) + "charts: []\n");
        assertThat(cli.execute("run", "study.yaml")).as(cli.err()).isZero();
        cli = new Cli(temp);
        assertThat(cli.execute("chart", "results/study", "--format", "svg", "--out", "drawn"))
                .as(cli.err())
                .isZero();
        try (Stream<Path> files = Files.list(temp.resolve("drawn"))) {
            List<Path> charts =
                    files.filter(file -> file.toString().endsWith(".svg")).toList();
            assertThat(charts).isNotEmpty().allSatisfy(chart -> assertThat(Files.readString(chart))
                    .doesNotContain("NaN"));
        }
        return cli;
    }

    private String chart(String name) throws IOException {
        return Files.readString(temp.resolve("drawn/" + name + ".svg")).replace('\u00a0', ' ');
    }

    @Test
    void oneReplicationHasBarsWithoutIntervals() throws IOException {
        drawn("16 GiB", 1);
        assertThat(chart("stages")).contains("Longest stage of a start: load, 100 % (one)", ">4<", ">5 s<");
    }

    @Test
    void equalStylesDifferByNothing() throws IOException {
        drawn("16 GiB", 3);
        assertThat(chart("differences")).contains("no difference between one and two can be told", ">0<");
    }

    @Test
    void aStyleThatTakesNothingHoldsNoApps() throws IOException {
        Cli cli = drawn("128 MiB", 3);
        assertThat(chart("density")).contains("3 apps (one) and 0 apps (two, bound by memory)");
        assertThat(cli.err() + cli.out()).doesNotContain("mistake");
    }
}
