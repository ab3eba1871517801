package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {

    @TempDir
    Path folder;

    static Manifest example() {
        return example(-6);
    }

    static Manifest example(long seed) {
        return new Manifest(
                "stowage",
                "0.1.0",
                Manifest.FORMAT,
                "scenarios/a.yaml",
                "ab12",
                "A \"name\"",
                "Which?",
                seed,
                "steady",
                "mser-5",
                "5 % on startup.ready, 10 to 100",
                30,
                12,
                0.95,
                List.of(new Manifest.Style("vm", ""), new Manifest.Style("container", "#112233")),
                List.of("base"),
                List.of("density"),
                List.of(),
                List.of(),
                List.of(new Manifest.Setting("seed", "-6")),
                List.of(new Manifest.TableFile("summary.csv", 12, "00ff")));
    }

    @Test
    void bytes_of_the_manifest() {
        assertThat(Json.write(example())).isEqualTo("""
                        {
                          "product" : "stowage",
                          "version" : "0.1.0",
                          "format" : 1,
                          "scenario" : "scenarios/a.yaml",
                          "scenario_hash" : "ab12",
                          "name" : "A \\"name\\"",
                          "question" : "Which?",
                          "seed" : -6,
                          "kind" : "steady",
                          "warm_up" : "mser-5",
                          "precision" : "5 % on startup.ready, 10 to 100",
                          "replications" : 30,
                          "fewest_replications" : 12,
                          "level" : 0.95,
                          "styles" : [
                            {
                              "name" : "vm",
                              "colour" : ""
                            },
                            {
                              "name" : "container",
                              "colour" : "#112233"
                            }
                          ],
                          "points" : [
                            "base"
                          ],
                          "charts" : [
                            "density"
                          ],
                          "deciding" : [ ],
                          "compared" : [ ],
                          "overrides" : [
                            {
                              "path" : "seed",
                              "value" : "-6"
                            }
                          ],
                          "files" : [
                            {
                              "name" : "summary.csv",
                              "rows" : 12,
                              "sha256" : "00ff"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void comes_back() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), Json.write(example()));
        assertThat(ResultFolder.open(folder).manifest()).isEqualTo(example());
    }

    @Test
    void run_info_comes_back() throws IOException {
        RunInfo info = new RunInfo(
                "f7b82bf",
                "2026-01-02T03:04:05Z",
                "17.0.1",
                "Linux amd64",
                2,
                1.25,
                List.of(new RunInfo.Phase("draw", 0.5)));
        Path file = folder.resolve("run.json");
        Files.writeString(file, Json.write(info));
        assertThat(Json.read(file, RunInfo.class)).isEqualTo(info);
    }

    @Test
    void what_cannot_be_read_is_said() throws IOException {
        assertThatThrownBy(() -> ResultFolder.open(folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("manifest.json: no such file");
        Path file = folder.resolve("manifest.json");
        Files.writeString(file, "{\"product\": \"stowage\"}");
        assertThatThrownBy(() -> ResultFolder.open(folder)).hasMessageContaining("version");
        Files.writeString(file, "{");
        assertThatThrownBy(() -> ResultFolder.open(folder)).isInstanceOf(ResultsException.class);
        Files.writeString(file, Json.write(example()).replace("\"format\" : 1", "\"format\" : 2"));
        assertThatThrownBy(() -> ResultFolder.open(folder)).hasMessageContaining("format 2 by version 0.1.0");
    }

    /** Later versions may add keys within a format. */
    @Test
    void further_keys_are_passed_over() throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"), Json.write(example()).replaceFirst("\\{", "{\"later\": [1],"));
        assertThat(ResultFolder.open(folder).manifest()).isEqualTo(example());
    }
}
