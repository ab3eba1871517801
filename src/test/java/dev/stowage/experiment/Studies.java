package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.ScenarioReader;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Studies for tests, read from texts and run into a folder. */
final class Studies {
    static final BundledCatalogue CATALOGUE = new BundledCatalogue();

    private Studies() {}

    static Study read(Path folder, String yaml) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "study", ".yaml"), yaml);
        return new ScenarioReader(CATALOGUE).read(file);
    }

    static ResultFolder run(Study study, Runner runner, int workers, Path target) throws IOException {
        try (Staging staging = Staging.begin(target)) {
            new StudyRun(runner, CATALOGUE, workers, Progress.NONE, () -> false).run(study, List.of(), staging);
            staging.commit();
        }
        return ResultFolder.open(target);
    }
}
