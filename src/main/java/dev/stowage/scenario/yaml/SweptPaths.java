package dev.stowage.scenario.yaml;

import java.util.List;

/** Finds changes of the command line that the sweep would undo: an axis writes its values after them, at every point. */
final class SweptPaths {
    private SweptPaths() {}

    /** Adds a problem for every change at or below a place that an axis writes. */
    static void check(List<Change> changes, List<Sweep.ReadAxis> axes, Problems problems) {
        for (Change change : changes) {
            for (Sweep.ReadAxis axis : axes) {
                if (axis.values().stream().allMatch(value -> writtenBy(value, change.path(), false))) {
                    problems.add(
                            change.at(),
                            "`" + Suggestion.clip(change.path()) + "` is swept by the axis `"
                                    + Suggestion.clip(axis.name()) + "`",
                            remedy(axis, change));
                }
            }
        }
    }

    private static String remedy(Sweep.ReadAxis axis, Change change) {
        String value = Suggestion.clip(Sweep.label(change.value()));
        String path = "sweep." + axis.name() + ".";
        if (axis.isNamed()) {
            String set = axis.values().get(0).label();
            return "change one of its sets, such as `--set '" + path + set + "={" + change.path() + ": " + value
                    + "}'`";
        }
        boolean whole = writtenBy(axis.values().get(0), change.path(), true);
        return "use `--set '" + path + Sweep.VALUES + "=[" + (whole ? value : "...") + "]'`";
    }

    /** Whether a value of an axis writes this place, or, unless it must be the very place, one above it. */
    private static boolean writtenBy(Sweep.ReadValue value, String path, boolean exactly) {
        String changed = plain(path);
        return value.changes().stream()
                .map(written -> plain(written.path()))
                .anyMatch(written -> changed.equals(written)
                        || (!exactly && (changed.startsWith(written + ".") || changed.startsWith(written + "["))));
    }

    /** The path with indices in brackets. */
    private static String plain(String path) {
        return path.replaceAll("\\.([0-9]{1,6})(?=$|[.\\[])", "[$1]");
    }
}
