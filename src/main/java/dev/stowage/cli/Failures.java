package dev.stowage.cli;

import dev.stowage.experiment.RunFailedException;
import dev.stowage.results.ResultsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/** What a person is told of a failure, and the exit code that follows from it. */
final class Failures {
    private Failures() {}

    /**
     * Tells of a failure in a line, and in more when a trace is asked for.
     *
     * @param about what failed, as the line begins; may be empty
     * @return the exit code
     */
    static int tell(String about, Throwable e, PrintWriter err) {
        if (e instanceof StopException stop) {
            err.println(about + stop.getMessage());
            return stop.exitCode();
        }
        if (e instanceof RunFailedException) {
            err.println(about + "a run failed: " + Plain.text(String.valueOf(e.getMessage())));
            Defects.trace(e, err);
            return ExitCodes.RUN_FAILED;
        }
        if (e instanceof IOException || e instanceof UncheckedIOException || e instanceof ResultsException) {
            err.println(about + inputOutput(e));
            Defects.trace(e, err);
            return ExitCodes.INPUT_OUTPUT;
        }
        Defects.tell(about, e, err);
        return ExitCodes.DEFECT;
    }

    private static String inputOutput(Throwable e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof FileSystemException system
                ? Causes.of(system)
                : Plain.text(String.valueOf(cause.getMessage()));
    }
}
