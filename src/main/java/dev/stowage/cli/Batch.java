package dev.stowage.cli;

import dev.stowage.experiment.InterruptedStudyException;
import dev.stowage.experiment.Progress;
import dev.stowage.experiment.StudyRun;
import dev.stowage.report.Index;
import dev.stowage.results.Manifest;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Studies that are run together; what failed is told when all others are finished. */
final class Batch {
    private final Surroundings surroundings;
    private final Options options;
    private final List<Failure> failures = new ArrayList<>();

    /**
     * How a batch is run.
     *
     * @param overrides what the command line changed
     * @param workers runs carried out at once
     * @param quiet whether only problems are told
     * @param failFast whether the first failure ends it
     * @param resume whether to go on with what an interrupted run left
     */
    record Options(List<Manifest.Setting> overrides, int workers, boolean quiet, boolean failFast, boolean resume) {}

    private record Failure(String about, Exception failure) {}

    Batch(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Options options() {
        return options;
    }

    /**
     * Runs studies in their order, and renews the index of all results.
     *
     * @param stop asked several times a second whether to give up
     * @return the exit code: that of the first failure
     * @throws InterruptedStudyException when told to stop; what is finished is in the index then, and what failed
     *     was told
     */
    int run(Map<ScenarioPath, Study> studies, Targets targets, BooleanSupplier stop) throws IOException {
        List<StudyFolder> folders = folders(studies, targets);
        if (options.resume()) {
            folders.forEach(StudyFolder::mend);
        }
        try {
            run(left(folders), stop);
        } catch (FirstFailure e) {
            // told below
        } catch (InterruptedStudyException e) {
            conclude(targets);
            throw e;
        }
        return conclude(targets);
    }

    /** Tells what failed, and renews the index. */
    private int conclude(Targets targets) throws IOException {
        int exitCode = tellFailures();
        if (Files.isDirectory(targets.folder())) {
            Index.write(targets.folder())
                    .forEach(problem -> surroundings.err().println(Plain.text("not in the index: " + problem)));
        }
        return exitCode;
    }

    /**
     * Tells what would be run and how long it would take.
     *
     * @throws InterruptedStudyException when told to stop
     */
    void tellPlan(Map<ScenarioPath, Study> studies, Targets targets, BooleanSupplier stop) {
        surroundings
                .out()
                .println(new Plan(surroundings, options.workers(), stop).text(left(folders(studies, targets))));
    }

    private List<StudyFolder> folders(Map<ScenarioPath, Study> studies, Targets targets) {
        return studies.entrySet().stream()
                .map(each -> new StudyFolder(this, each.getKey(), each.getValue(), targets.of(each.getKey())))
                .toList();
    }

    /** Those of the folders that are to be run. */
    private List<StudyFolder> left(List<StudyFolder> folders) {
        if (!options.resume()) {
            return folders;
        }
        List<StudyFolder> left =
                folders.stream().filter(folder -> !folder.isComplete()).toList();
        int complete = folders.size() - left.size();
        if (complete > 0 && !options.quiet()) {
            surroundings.out().println("complete already, and left as they are: " + complete + " of " + folders.size());
        }
        return left;
    }

    private void run(List<StudyFolder> folders, BooleanSupplier stop) {
        if (options.quiet()) {
            run(folders, Progress.NONE, stop);
        } else if (surroundings.terminal()) {
            try (Bar bar = new Bar(folders.size() == 1 ? folders.get(0).study().name() : folders.size() + " files")) {
                run(folders, bar, stop);
            }
        } else {
            run(folders, new MinuteLines(surroundings.err(), System::nanoTime), stop);
        }
    }

    private void run(List<StudyFolder> folders, Progress progress, BooleanSupplier stop) {
        new StudyRun(surroundings.runner(), surroundings.catalogue(), options.workers(), progress, stop).run(folders);
    }

    /** Notes a failure; one that ends the batch is thrown by {@link #run}. */
    void failed(ScenarioPath scenario, Exception failure) {
        failures.add(new Failure(Plain.text(scenario.file().toString()) + ": ", failure));
        if (options.failFast()) {
            throw new FirstFailure();
        }
    }

    /** Tells of all failures in order; the exit code of the first. */
    private int tellFailures() {
        int exitCode = ExitCodes.DONE;
        for (Failure failure : failures) {
            int code = Failures.tell(failure.about(), failure.failure(), surroundings.err());
            exitCode = exitCode == ExitCodes.DONE ? code : exitCode;
        }
        return exitCode;
    }

    /** Ends a batch at its first failure. */
    private static final class FirstFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
