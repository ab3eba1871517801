package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.ScenarioReader;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Studies for tests, read from texts and run into a folder. */
final class Studies {
    static final BundledCatalogue CATALOGUE = new BundledCatalogue();

    private Studies() {}

    static Study read(Path folder, String yaml) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "study", ".yaml"), yaml);
        return new ScenarioReader(CATALOGUE).read(file);
    }

    static ResultFolder run(Study study, Runner runner, int workers, Path target) {
        run(List.of(new Job(study, target)), runner, workers);
        return ResultFolder.open(target);
    }

    static void run(List<? extends StudyJob> jobs, Runner runner, int workers) {
        new StudyRun(runner, CATALOGUE, workers, Progress.NONE, () -> false).run(jobs);
    }

    /** The files below a folder, as text. */
    static Map<Path, String> bytes(Path folder) throws IOException {
        Map<Path, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                bytes.put(folder.relativize(file), Files.readString(file));
            }
        }
        return bytes;
    }

    /** A study that is run into a folder without being drawn; its failure ends the batch. */
    static class Job implements StudyJob {
        private final Study study;
        private final Path target;

        Job(Study study, Path target) {
            this.study = study;
            this.target = target;
        }

        @Override
        public Study study() {
            return study;
        }

        @Override
        public List<Manifest.Setting> overrides() {
            return List.of();
        }

        @Override
        public Staging begin(Manifest manifest) throws IOException {
            return Staging.resume(target, manifest);
        }

        @Override
        public void finish(Staging staging) throws IOException {
            staging.commit();
        }

        @Override
        public void failed(Exception failure) {
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }
}
