package dev.stowage.units;

/** A text or a number that is no quantity of the kind that was asked for; says what is wrong and what would be right. */
public final class QuantityException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * Joins a mistake with its remedy.
     *
     * @param mistake what is wrong, such as {@code `5 Mb` has the unit `Mb`, which is not a size}
     * @param remedy what would be right, such as {@code use one of B, kB, MB, such as `512 MiB`}
     */
    public QuantityException(String mistake, String remedy) {
        super(mistake);
        this.remedy = remedy;
    }

    /** What would be right, as a clause without a full stop. */
    public String remedy() {
        return remedy;
    }
}
