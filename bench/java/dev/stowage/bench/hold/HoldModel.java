package dev.stowage.bench.hold;

/**
 * The hold model (Vaucher and Duval 1975; Jones 1986): an event list of constant size, from which the first event is taken and
 * into which one is put, an increment later than it.
 */
interface HoldModel {
    /**
     * Lets so many events happen, each of which schedules its successor.
     *
     * @param events how many
     * @return the clock afterwards, for a benchmark to consume and a check to compare
     */
    double hold(int events);
}
