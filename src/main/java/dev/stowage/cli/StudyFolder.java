package dev.stowage.cli;

import dev.stowage.experiment.StudyJob;
import dev.stowage.experiment.StudyRun;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.ResultsException;
import dev.stowage.results.RunInfo;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One study of a batch: run into a folder aside, drawn there, moved into place when complete, and then told of. */
final class StudyFolder implements StudyJob {
    private static final String SIMULATE = "simulate";

    private final Batch batch;
    private final ScenarioPath scenario;
    private final Study study;
    private final Path target;
    private @Nullable RunDetails details;
    private boolean resumed;
    private String closing = "";

    /**
     * A study to be run.
     *
     * @param target where its results go
     */
    StudyFolder(Batch batch, ScenarioPath scenario, Study study, Path target) {
        this.batch = batch;
        this.scenario = scenario;
        this.study = study;
        this.target = target;
    }

    @Override
    public Study study() {
        return study;
    }

    @Override
    public List<Manifest.Setting> overrides() {
        return batch.options().overrides();
    }

    @Override
    public void started() {
        details = new RunDetails(RunDetails.commit(Main.home()), batch.options().workers());
    }

    /** The file as the person named it. */
    String file() {
        return Plain.text(scenario.file().toString());
    }

    /** What a run took a worker in earlier results of the same file, of as many points and styles; empty without such results. */
    Optional<Double> earlierSecondsPerRun() {
        if (!Files.isRegularFile(target.resolve(RunInfo.FILE_NAME))) {
            return Optional.empty();
        }
        try {
            ResultFolder earlier = ResultFolder.open(target);
            Manifest wanted = StudyRun.manifest(study, overrides());
            Manifest made = earlier.manifest();
            if (!made.points().equals(wanted.points()) || !made.styles().equals(wanted.styles())) {
                return Optional.empty();
            }
            double runs = (double) StudyRun.runs(study) * made.replications() / wanted.replications();
            return earlier.runInfo().flatMap(info -> info.phases().stream()
                    .filter(phase -> phase.name().equals(SIMULATE))
                    .findFirst()
                    .map(phase -> phase.wallSeconds() * info.workers() / runs));
        } catch (ResultsException e) {
            return Optional.empty();
        }
    }

    /** Puts right what an interrupted run left. */
    void mend() {
        try {
            Staging.mend(target);
        } catch (IOException | ResultsException e) {
            // running it says what is wrong
        }
    }

    /** Whether the results are there already, of the same study and untouched. */
    boolean isComplete() {
        try {
            return Files.isRegularFile(target.resolve(Manifest.FILE_NAME))
                    && isComplete(ResultFolder.open(target), StudyRun.manifest(study, overrides()));
        } catch (ResultsException e) {
            return false; // running it says what is wrong
        }
    }

    private static boolean isComplete(ResultFolder there, Manifest wanted) {
        return there.manifest().isOfSameStudy(wanted) && there.altered().isEmpty();
    }

    @Override
    public Staging begin(Manifest manifest) throws IOException {
        try {
            return batch.options().resume() ? resume(manifest) : Staging.begin(target);
        } catch (FileSystemException e) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    "cannot write the folder " + surroundings().shown(target) + ": " + Causes.of(e, shown(e))
                            + "; choose another --out");
        }
    }

    private Staging resume(Manifest manifest) throws IOException {
        boolean left = Staging.hasCheckpoint(target);
        Staging staging = Staging.resume(target, manifest);
        resumed = staging.resumed().isPresent();
        if (left && !resumed) {
            surroundings()
                    .err()
                    .println(
                            Plain.text(scenario.file().toString())
                                    + ": what an interrupted run left is not of this scenario as it is now; it is run from the start");
        }
        return staging;
    }

    @Override
    public void gathered() {
        details().ended(resumed ? "simulate the rest" : SIMULATE);
    }

    @Override
    public void finish(Staging staging) throws IOException {
        RunDetails noted = details();
        surroundings().drawer().draw(staging.folder());
        noted.ended("draw");
        staging.runInfo(noted.info());
        staging.commit();
        if (!batch.options().quiet()) {
            closing = new Closing(surroundings(), ResultFolder.open(target)).text();
        }
    }

    @Override
    public void done() {
        if (!batch.options().quiet()) {
            surroundings().out().println(closing);
            surroundings().out().flush();
        }
    }

    @Override
    public void failed(Exception failure) {
        batch.failed(scenario, failure);
    }

    private RunDetails details() {
        return Objects.requireNonNull(details);
    }

    private Surroundings surroundings() {
        return batch.surroundings();
    }

    private String shown(FileSystemException e) {
        String file = e.getFile();
        return surroundings().shown(file == null ? target : Path.of(file));
    }
}
