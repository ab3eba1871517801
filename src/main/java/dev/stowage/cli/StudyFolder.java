package dev.stowage.cli;

import dev.stowage.experiment.StudyJob;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One study of a batch: run into a folder aside, drawn there, moved into place when complete, and then told of. */
final class StudyFolder implements StudyJob {
    private final Batch batch;
    private final ScenarioPath scenario;
    private final Study study;
    private final Path target;
    private @Nullable RunDetails details;
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

    @Override
    public Staging begin() throws IOException {
        try {
            return Staging.begin(target);
        } catch (FileSystemException e) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    "cannot write the folder " + surroundings().shown(target) + ": " + Causes.of(e, shown(e))
                            + "; choose another --out");
        }
    }

    @Override
    public void gathered() {
        details().ended("simulate");
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
