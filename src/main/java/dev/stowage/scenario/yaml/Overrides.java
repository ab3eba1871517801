package dev.stowage.scenario.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line changes in a scenario before its points are formed.
 *
 * @param sets {@code PATH=VALUE} each, the value in YAML, in the order in which they are applied
 * @param seed the seed, or null to leave the file's
 * @param replications the replications, or null to leave the file's
 */
public record Overrides(
        List<String> sets, @Nullable Long seed, @Nullable Integer replications) {
    /** Changes nothing. */
    public static final Overrides NONE = new Overrides(List.of(), null, null);

    /** Copies the list. */
    public Overrides {
        sets = List.copyOf(sets);
    }

    /** As changes of the tree; what is no such text is added to the problems. */
    List<Change> changes(Problems problems) {
        List<Change> changes = new java.util.ArrayList<>();
        for (String set : sets) {
            int equals = set.indexOf('=');
            String path = equals < 0 ? set : set.substring(0, equals).strip();
            Place at = new Place(path.isEmpty() ? "--set" : "--set " + Suggestion.clip(path), 0, 0, "");
            if (equals < 0 || path.isEmpty() || set.substring(equals + 1).isBlank()) {
                String missing = equals < 0 ? "`=`" : path.isEmpty() ? "path" : "value";
                problems.add(at, "there is no " + missing, "write `--set PATH=VALUE`");
            } else if (path.equals("extends") || path.startsWith("schema")) {
                problems.add(at, "`" + path + "` cannot be overridden", "change it in the file");
            } else {
                Node value = YamlTree.parse(set.substring(equals + 1), at.file(), "", problems);
                if (value != null) {
                    changes.add(new Change(path, at, Node.movedTo(at, value)));
                }
            }
        }
        if (seed != null) {
            changes.add(number("experiment.seed", "--seed", seed));
        }
        if (replications != null) {
            changes.add(number("experiment.replications", "--replications", replications));
        }
        return changes;
    }

    private static Change number(String path, String option, long value) {
        Place at = new Place(option, 0, 0, "");
        return new Change(path, at, new Node.Scalar(at, Node.Kind.NUMBER, Long.toString(value)));
    }
}
