package dev.stowage.scenario.yaml;

import java.util.Comparator;

/**
 * One mistake in a scenario.
 *
 * @param file the file that holds it as it was named, or the command-line option, such as {@code --set apps.web.memory}
 * @param line the line, from 1; 0 when there is none to name
 * @param column the column, from 1; 0 when there is none to name
 * @param path the keys that lead to it in that file, such as {@code workload[0].app}; empty for the whole file
 * @param what what is wrong
 * @param remedy what would be right; empty when the first part says it already
 */
public record Problem(String file, int line, int column, String path, String what, String remedy)
        implements Comparable<Problem> {
    private static final Comparator<Problem> BY_POSITION = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::path)
            .thenComparing(Problem::what)
            .thenComparing(Problem::remedy);

    /** By file, line and column. */
    @Override
    public int compareTo(Problem other) {
        return BY_POSITION.compare(this, other);
    }

    /** {@code file:line:column: path: what is wrong; what would be right}, without the parts that are not known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        text.append(": ");
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        text.append(what);
        if (!remedy.isEmpty()) {
            text.append("; ").append(remedy);
        }
        return text.toString();
    }
}
