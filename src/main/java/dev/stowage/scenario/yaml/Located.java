package dev.stowage.scenario.yaml;

/** Where in its file what a study says stands, for mistakes that only its use brings to light. */
public final class Located {
    private final Node.Mapping tree;

    Located(Node.Mapping tree) {
        this.tree = tree;
    }

    /**
     * A mistake at the value under these keys (texts) and indices (numbers), or at the deepest one on the way that the file states.
     *
     * @param what what is wrong
     * @param remedy what would be right; may be empty
     */
    public Problem problem(String what, String remedy, Object... steps) {
        Place place = Places.nearest(tree, steps);
        return new Problem(place.file(), place.line(), place.column(), place.path(), what, remedy);
    }
}
