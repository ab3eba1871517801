package dev.stowage.bench;

/**
 * How thoroughly to measure.
 *
 * @param rounds how often each variant is measured; in a round each comes once
 * @param quick whether only the smallest sizes are measured, and each for a moment
 */
public record Plan(int rounds, boolean quick) {

    /** Tells on standard error what goes on. */
    public void tell(String what) {
        System.err.println("bench: " + what);
    }
}
