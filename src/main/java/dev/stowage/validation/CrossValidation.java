package dev.stowage.validation;

import dev.stowage.experiment.SummaryRun;
import java.util.function.Consumer;

/** Refits with each condition left out in turn. */
public final class CrossValidation {
    private CrossValidation() {}

    /** Stub. */
    public static CrossValidation of(Reproduction reproduction, SummaryRun run, Consumer<String> told) {
        return new CrossValidation();
    }

    /** Text. */
    public String text() {
        return "";
    }
}
