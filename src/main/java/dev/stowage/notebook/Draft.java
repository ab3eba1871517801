package dev.stowage.notebook;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.experiment.Progress;
import dev.stowage.experiment.ResultWords;
import dev.stowage.experiment.StudyRun;
import dev.stowage.model.Simulation;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import dev.stowage.scenario.yaml.Overrides;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A scenario in the making: its text, and what is changed in it. Immutable, so that variants of one draft can be held against each
 * other.
 *
 * <pre>
 * var twelve = Draft.open("../scenarios/module-6.yaml").set("experiment.replications", 30);
 * var more = twelve.set("workload[0].count", 24);
 * more.run().chart("start-up-ecdf")
 * </pre>
 */
public final class Draft {
    /** What a text that stands in no file is called where its mistakes are told. */
    private static final Path UNNAMED = Path.of("scenario");

    private final Path file;
    private final String text;
    private final List<Manifest.Setting> settings;

    private Draft(Path file, String text, List<Manifest.Setting> settings) {
        this.file = file;
        this.text = text;
        this.settings = List.copyOf(settings);
    }

    /** A scenario as it is written in YAML; files that it names are looked for in the folder of the notebook. */
    public static Draft of(String yaml) {
        return new Draft(UNNAMED, yaml, List.of());
    }

    /**
     * The scenario in a file.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public static Draft open(String file) {
        try {
            return new Draft(Path.of(file), Files.readString(Path.of(file)), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read", e);
        }
    }

    /**
     * The same with another value.
     *
     * @param path the keys that lead to it, such as {@code apps.web.memory} or {@code workload[0].count}
     * @param value a number, or a text in YAML, such as {@code 256 MiB} or {@code [nginx]}
     */
    public Draft set(String path, Object value) {
        List<Manifest.Setting> more = new ArrayList<>(settings);
        more.add(new Manifest.Setting(path, value.toString()));
        return new Draft(file, text, more);
    }

    /** The text as it was written; what was set is not in it. */
    public String text() {
        return text;
    }

    /**
     * Simulates all replications of all styles and points, with all processors. The results stay until the notebook ends.
     *
     * @throws dev.stowage.scenario.yaml.ScenarioException when it is no scenario, with all its mistakes
     * @throws dev.stowage.experiment.RunFailedException when a run fails
     */
    public Run run() {
        BundledCatalogue catalogue = new BundledCatalogue();
        List<String> sets = settings.stream()
                .map(setting -> setting.path() + "=" + setting.value())
                .toList();
        Path folder = folder();
        Job job = new Job(
                new ScenarioReader(catalogue, ResultWords.vocabulary())
                        .read(file, text, new Overrides(sets, null, null)),
                settings,
                folder);
        int workers = Runtime.getRuntime().availableProcessors();
        new StudyRun(Simulation::run, catalogue, workers, Progress.NONE, Thread.currentThread()::isInterrupted)
                .run(List.of(job));
        job.throwFailure();
        return new Run(ResultFolder.open(folder));
    }

    /** A folder that is gone when the process ends. */
    private static Path folder() {
        try {
            Path above = Files.createTempDirectory("stowage-notebook-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(above)));
            return above.resolve("results");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            // temporary files that stay harm nobody
        }
    }

    /** The text, and a line for each value that was set. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(text);
        settings.forEach(setting ->
                shown.append("\n# set: ").append(setting.path()).append(" = ").append(setting.value()));
        return shown.toString();
    }
}
