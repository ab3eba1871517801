package dev.stowage.notebook;

import dev.stowage.experiment.StudyJob;
import dev.stowage.results.Manifest;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A study that is run by itself; nothing is drawn before it is asked for. */
final class Job implements StudyJob {
    private final Study study;
    private final List<Manifest.Setting> settings;
    private final Path folder;
    private @Nullable Exception failure;

    Job(Study study, List<Manifest.Setting> settings, Path folder) {
        this.study = study;
        this.settings = settings;
        this.folder = folder;
    }

    @Override
    public Study study() {
        return study;
    }

    @Override
    public List<Manifest.Setting> overrides() {
        return settings;
    }

    @Override
    public Staging begin(Manifest manifest) throws IOException {
        return Staging.begin(folder);
    }

    @Override
    public void finish(Staging staging) throws IOException {
        staging.commit();
    }

    @Override
    public void failed(Exception reason) {
        failure = reason;
    }

    /** Throws what made it fail, if it did. */
    void throwFailure() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure != null) {
            throw new UncheckedIOException(new IOException(failure.getMessage(), failure));
        }
    }
}
