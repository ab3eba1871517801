package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notebooks: what stands in them, and that they run from their first cell to the last. */
class NotebooksTest {
    private static final Path FOLDER = Path.of("notebooks");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JAVA = "stowage-java";

    @TempDir
    Path temp;

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode cells(Path notebook) {
        try {
            return JSON.readTree(notebook.toFile()).get("cells");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String source(JsonNode cell) {
        StringBuilder source = new StringBuilder();
        cell.get("source").forEach(line -> source.append(line.asText()));
        return source.toString();
    }

    private static String kernel(Path notebook) throws IOException {
        return JSON.readTree(notebook.toFile()).at("/metadata/kernelspec/name").asText();
    }

    @Test
    void thereAreFiveAndTheFirstPageTellsOfEach() throws IOException {
        String page = Files.readString(FOLDER.resolve("README.md"));
        assertThat(notebooks()).hasSize(5).allMatch(file -> page.contains("(" + file.getFileName() + ")"));
        assertThat(notebooks()).allMatch(file -> page.contains("--execute --output-dir /tmp " + file.getFileName()));
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void outputsAreCleared(Path notebook) {
        for (JsonNode cell : cells(notebook)) {
            if (cell.get("cell_type").asText().equals("code")) {
                assertThat(cell.get("outputs")).as(source(cell)).isEmpty();
                assertThat(cell.get("execution_count").isNull())
                        .as(source(cell))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void itIsALesson(Path notebook) {
        StringBuilder text = new StringBuilder();
        cells(notebook).forEach(cell -> text.append(source(cell)).append("\n"));
        String first = source(cells(notebook).get(0));
        assertThat(first.lines().findFirst().orElse("")).matches("# .*\\?.*");
        assertThat(first).contains("**Predict first.**");
        assertThat(text).contains("## What it says", "## One thing to change", "## Exercises", "assumptions(");
    }

    @Test
    void allRun() throws IOException {
        assumeTrue(knowsNbconvert(), "there is no `jupyter nbconvert`; notebooks/README.md says how to install it");
        Path program = script();
        Map<String, String> environment = environment(program);
        Path log = temp.resolve("install.log");
        assertThat(ended(Launched.start(
                        Launched.thisJava(),
                        log,
                        environment,
                        "notebook",
                        "--to",
                        temp.resolve("data").toString())))
                .as(Files.readString(log))
                .isZero();
        List<String> failures = notebooks().parallelStream()
                .flatMap(notebook -> execute(notebook, environment).stream())
                .toList();
        assertThat(failures).isEmpty();
        for (Path notebook : notebooks()) {
            List<String> kinds = new ArrayList<>();
            cells(temp.resolve("out").resolve(notebook.getFileName()))
                    .findValues("data")
                    .forEach(data -> kinds.add(data.toString()));
            assertThat(kinds)
                    .as("charts inline in " + notebook)
                    .anyMatch(data -> data.contains("image/png") || data.contains("data:image/svg+xml"));
            if (kernel(notebook).equals(JAVA)) {
                assertThat(kinds)
                        .as("charts of Stowage in " + notebook)
                        .anyMatch(data -> data.contains("data:image/svg+xml"));
            }
        }
    }

    private static boolean knowsNbconvert() {
        try {
            return ended(new ProcessBuilder("jupyter", "nbconvert", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What stands in the place of the launcher, which would build a jar. */
    private Path script() throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path script = temp.resolve("stowage");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + Launched.thisJava() + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '" + classes
                        + "' dev.stowage.cli.Main \"$@\"\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Nothing is read from the home of whoever runs the tests, nor left there. */
    private Map<String, String> environment(Path program) {
        return Map.of(
                "STOWAGE", program.toString(),
                "JUPYTER_PATH", temp.resolve("data").toString(),
                "JUPYTER_DATA_DIR", temp.resolve("own").toString(),
                "JUPYTER_CONFIG_DIR", temp.resolve("config").toString(),
                "JUPYTER_RUNTIME_DIR", temp.resolve("runtime").toString(),
                "IPYTHONDIR", temp.resolve("ipython").toString(),
                "MPLCONFIGDIR", temp.resolve("matplotlib").toString(),
                "PYTHONDONTWRITEBYTECODE", "1");
    }

    /** Executes a notebook by itself: for several at once nbconvert would start the kernel of the first. */
    private List<String> execute(Path notebook, Map<String, String> environment) {
        Path log = temp.resolve(notebook.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(
                        "jupyter",
                        "nbconvert",
                        "--to",
                        "notebook",
                        "--execute",
                        "--ExecutePreprocessor.startup_timeout=300",
                        "--ExecutePreprocessor.timeout=300",
                        "--output-dir",
                        temp.resolve("out").toString(),
                        notebook.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return ended(builder.start()) == 0 ? List.of() : List.of(Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
