package dev.stowage.cli;

import dev.stowage.experiment.InterruptedStudyException;
import dev.stowage.experiment.Progress;
import dev.stowage.experiment.StudyRun;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Runs one study after the other: each into a folder aside, drawn there, moved into place when complete, and then told of. */
final class StudyFolder {
    private final Surroundings surroundings;
    private final int workers;
    private final boolean quiet;
    private final BooleanSupplier stop;

    StudyFolder(Surroundings surroundings, int workers, boolean quiet, BooleanSupplier stop) {
        this.surroundings = surroundings;
        this.workers = workers;
        this.quiet = quiet;
        this.stop = stop;
    }

    void make(Study study, List<Manifest.Setting> overrides, Path target) throws IOException {
        RunDetails details = new RunDetails(RunDetails.commit(Main.home()), workers);
        try (Staging staging = begin(target)) {
            simulate(study, overrides, staging);
            details.ended("simulate");
            surroundings.drawer().draw(staging.folder());
            details.ended("draw");
            staging.runInfo(details.info());
            if (stop.getAsBoolean()) {
                throw new InterruptedStudyException();
            }
            staging.commit();
        }
        if (!quiet) {
            surroundings.out().println(new Closing(surroundings, ResultFolder.open(target)).text());
            surroundings.out().flush();
        }
    }

    private String shown(FileSystemException e, Path otherwise) {
        String file = e.getFile();
        return surroundings.shown(file == null ? otherwise : Path.of(file));
    }

    private Staging begin(Path target) throws IOException {
        try {
            return Staging.begin(target);
        } catch (FileSystemException e) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    "cannot write the folder " + surroundings.shown(target) + ": " + Causes.of(e, shown(e, target))
                            + "; choose another --out");
        }
    }

    private void simulate(Study study, List<Manifest.Setting> overrides, Staging staging) throws IOException {
        if (quiet || !surroundings.terminal()) {
            run(study, overrides, staging, Progress.NONE);
            return;
        }
        try (Bar bar = new Bar(study.name())) {
            run(study, overrides, staging, bar);
        }
    }

    private void run(Study study, List<Manifest.Setting> overrides, Staging staging, Progress progress)
            throws IOException {
        new StudyRun(surroundings.runner(), surroundings.catalogue(), workers, progress, stop)
                .run(study, overrides, staging);
    }
}
