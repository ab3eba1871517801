package dev.stowage.scenario.yaml;

/**
 * Where a value or a key stands.
 *
 * @param file the file as it was named, or what stands in its place, such as {@code --set apps.web.memory}
 * @param line from 1; 0 when there is no line to name
 * @param column from 1; 0 when there is no line to name
 * @param path the keys that lead to it in that file, such as {@code workload[0].app}; empty for the whole file
 */
record Place(String file, int line, int column, String path) {
    /** The place of a key below this one, for values that stand in no file of their own. */
    Place below(String key) {
        return new Place(file, line, column, join(path, key));
    }

    /** The place of an item of this list. */
    Place at(int index) {
        return new Place(file, line, column, path + "[" + index + "]");
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
