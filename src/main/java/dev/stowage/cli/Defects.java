package dev.stowage.cli;

import java.io.PrintWriter;

/** What a person sees of a mistake in Stowage itself: one line, and the trace only when asked for. */
final class Defects {
    private static final String TRACE = "stowage.trace";

    private Defects() {}

    /** One line with the advice to report it. */
    static void tell(String about, Throwable defect, PrintWriter err) {
        String what = defect.getMessage() == null ? "" : " (" + Plain.text(defect.getMessage()) + ")";
        err.println(about + "stowage made a mistake of its own: "
                + defect.getClass().getSimpleName() + what + "; please report it with the scenario and the output of -D"
                + TRACE + "=true");
        trace(defect, err);
    }

    /** The trace, when the property {@code stowage.trace} is true. */
    static void trace(Throwable cause, PrintWriter err) {
        if (Boolean.getBoolean(TRACE)) {
            cause.printStackTrace(err);
        }
    }
}
