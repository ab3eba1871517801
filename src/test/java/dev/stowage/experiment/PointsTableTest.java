package dev.stowage.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.PointRow;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointsTableTest {
    @TempDir
    Path temp;

    @Test
    void quantitiesStandInBaseUnitsAndNamesAsTheyAre() throws IOException {
        var study = Studies.read(temp, """
                schema: 1
                apps: {web: {memory: 64 MiB, image: nginx}}
                workload: [{app: web, count: 1}]
                styles: {c: {machines: {type: m5.large, count: 1}, stack: [amazon-linux-2023, docker]}}
                sweep:
                  size: {path: apps.web.memory, values: [64 MiB, 1 GiB]}
                  count: {path: "workload[0].count", values: [1, 10]}
                  image: {cold: {styles.c.cached: []}, warm: {styles.c.cached: [nginx]}}
                """);
        assertThat(PointsTable.rows(study))
                .hasSize(2 * 2 * 2 * 3)
                .startsWith(
                        new PointRow("size=64 MiB;count=1;image=cold", "size", 0, "67108864", "B"),
                        new PointRow("size=64 MiB;count=1;image=cold", "count", 0, "1", ""),
                        new PointRow("size=64 MiB;count=1;image=cold", "image", 0, "cold", ""))
                .endsWith(
                        new PointRow("size=1 GiB;count=10;image=warm", "size", 1, "1073741824", "B"),
                        new PointRow("size=1 GiB;count=10;image=warm", "count", 1, "10", ""),
                        new PointRow("size=1 GiB;count=10;image=warm", "image", 1, "warm", ""));
    }
}
