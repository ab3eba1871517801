package dev.stowage.report;

/** One kind of chart. */
interface Chart {

    /** Its name in scenarios and file names. */
    String name();

    /**
     * Draws nothing yet, but settles all that is drawn.
     *
     * @throws NothingToDraw if the results lack what it shows
     */
    Figure figure(Results results);
}
