package dev.stowage.random;

/** What a number is drawn for: a name, and the hash by which it enters {@link Draws}, made once. */
public final class Purpose {
    private final String name;
    private final long hash;

    /** The purpose of this name; two of the same name are the same to all draws. */
    public Purpose(String name) {
        this.name = name;
        this.hash = Draws.hash(name);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    long hash() {
        return hash;
    }

    @Override
    public String toString() {
        return name;
    }
}
