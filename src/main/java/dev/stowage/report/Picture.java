package dev.stowage.report;

/**
 * A chart that was drawn.
 *
 * @param svg a document of its own, with its font in it
 * @param alt what a reader who does not see it should know
 */
public record Picture(String svg, String alt) {
    /** What it says: a document of markup tells a person nothing. */
    @Override
    public String toString() {
        return alt;
    }
}
