package dev.stowage.experiment;

import dev.stowage.model.RunSpec;

/** A run of a study failed, which ends the study. The message names the run, and what, when and for which guest. */
public final class RunFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunFailedException(RunSpec spec, Throwable cause) {
        super(message(spec, cause), cause);
    }

    private static String message(RunSpec spec, Throwable cause) {
        String what = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return "point " + spec.point() + ", style " + spec.styleName() + ", replication " + spec.replication() + ": "
                + what;
    }
}
