package dev.stowage.scenario;

import java.util.Locale;

/** The charts that a scenario can ask for. */
public enum ChartKind {
    /** The share of starts that are ready, against time since the request. */
    START_UP_ECDF,
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
    /** A metric of each style over an axis, with the values at which two styles are even. */
    BREAK_EVEN,
    /** The effect of each uncertain number, largest first. */
    TORNADO,
    /** Results with their intervals, and the wider bands of the uncertain numbers. */
    UNCERTAINTY;

    /** The name as a scenario writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
