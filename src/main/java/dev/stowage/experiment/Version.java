package dev.stowage.experiment;

/** Which product this is. */
public final class Version {
    /** The version that results carry. */
    public static final String PRODUCT = "0.1.0";

    private Version() {}
}
