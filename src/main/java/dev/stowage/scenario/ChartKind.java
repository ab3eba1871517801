package dev.stowage.scenario;

import java.util.Locale;

/** The charts that a scenario can ask for. */
public enum ChartKind {
    /** The share of starts that are ready, against time since the request. */
    START_UP_ECDF,
    /** The share of starts that are not yet ready, on logarithmic axes, where rare long starts show. */
    START_UP_TAIL,
    /** Start-up over an axis of numbers, such as the apps asked for at once. */
    START_UP_TREND,
    /** The mean time of each stage, stacked. */
    STAGES,
    /** How many are ready, against time. */
    READY_COUNT,
    /** Apps per machine, and the limit that bound. */
    DENSITY,
    /** The memory of a machine, by what it is for. */
    MEMORY_STACK,
    /** Dollars per app-month. */
    COST,
    /** The differences of styles in pairs with their intervals, a row a point: a forest plot. */
    DIFFERENCES,
    /** A metric of each style over an axis, with the values at which two styles are even. */
    BREAK_EVEN,
    /** The effect of each uncertain number, largest first. */
    TORNADO,
    /** Results with their intervals, and the wider bands of the uncertain numbers. */
    UNCERTAINTY,
    /** Start-up against the time of the request, with the end of the warm-up: a Welch plot. */
    WARM_UP,
    /** Apps on each machine against time, as a heat map. */
    OCCUPANCY,
    /** Two styles' means, a dot a replication: what common random numbers do. */
    PAIRED_RUNS;

    /** The name as a scenario writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
