package dev.stowage.scenario.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be run, with all its mistakes. */
public final class ScenarioException extends RuntimeException {
    /** So many mistakes are listed; the rest are counted. */
    public static final int MOST_LISTED = 100;

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // lists made by List.copyOf are serialisable, and so are the records in them
    private final List<Problem> problems;

    private final int omitted;

    /**
     * Keeps the first hundred mistakes and counts the rest.
     *
     * @param problems all mistakes, sorted by position; one at least
     */
    public ScenarioException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems.subList(0, Math.min(MOST_LISTED, problems.size())));
        this.omitted = problems.size() - this.problems.size();
    }

    private static String text(List<Problem> problems) {
        int omitted = problems.size() - MOST_LISTED;
        return problems.stream().limit(MOST_LISTED).map(Problem::toString).collect(Collectors.joining("\n"))
                + (omitted > 0 ? "\nand " + omitted + " more" : "");
    }

    /** The mistakes that are listed, by position; one at least. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many more mistakes there are. */
    public int omitted() {
        return omitted;
    }
}
