package dev.stowage.model;

/**
 * One line of a machine's two books at the first instant at which most guests are ready. The lines of each book of a machine sum
 * with their free part to its capacity.
 *
 * @param machine the machine
 * @param layer the layer that the bytes belong to; {@code machine} for the free part and {@code app} for apps
 * @param term what they are for; {@code free} for the rest
 * @param committedBytes in the book that placement admits against; the free part is negative under overcommit
 * @param residentBytes in the book of what is touched
 */
public record MemoryObserved(String machine, String layer, String term, long committedBytes, long residentBytes) {
    /** The term of what is left. */
    static final String FREE = "free";

    /** Whether it is what is left of the machine rather than a use. */
    public boolean isFree() {
        return term.equals(FREE);
    }

    /** The same line with the bytes of another added: a layer that stands at two places of a stack has one. */
    MemoryObserved plus(MemoryObserved other) {
        return new MemoryObserved(
                machine, layer, term, committedBytes + other.committedBytes, residentBytes + other.residentBytes);
    }
}
