package dev.stowage.experiment;

import dev.stowage.results.Manifest;
import dev.stowage.results.Staging;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.util.List;

/** A study of a batch, and what is done around its runs. All but {@link #gathered} and {@link #finish} is called in the thread of the batch. */
public interface StudyJob {
    /** What is run. */
    Study study();

    /** What the command line changed, for the manifest. */
    List<Manifest.Setting> overrides();

    /** Its first run is about to begin, or nothing is left to be run. */
    default void started() {}

    /**
     * The folder in the making, new or left by an interrupted run of the same study. Failures fail the study.
     *
     * @param manifest what the folder will be about, its tables not listed
     */
    Staging begin(Manifest manifest) throws IOException;

    /** Its last result was taken and written; called in the thread of {@link #finish}, right before. */
    default void gathered() {}

    /**
     * Draws, and moves the folder into place: tables and manifest are written. Called in a thread of the pool, while other studies
     * run; several studies may be finished at once. Failures fail the study.
     */
    void finish(Staging staging) throws IOException;

    /** It is finished; told in the order of the studies, as is the next. */
    default void done() {}

    /**
     * It has failed, and left nothing behind; its further runs are not made.
     *
     * @param failure a {@link RunFailedException} when a run failed, the first in order; else what {@link #begin}, {@link #finish} or
     *     writing threw
     * @throws RuntimeException to end the batch here
     */
    void failed(Exception failure);
}
