package dev.stowage.report;

import dev.stowage.results.Metric;
import java.util.List;

/** The moment at which a start is taken to have ended: when the app was ready, or as soon as it was running. */
enum Moment {
    READY(Metric.STARTUP_READY, "ready"),
    RUNNING(Metric.STARTUP_RUNNING, "running");

    /** The metrics that tell it, the usual one first. */
    static final List<Metric> METRICS = List.of(READY.metric, RUNNING.metric);

    private final Metric metric;
    private final String word;

    Moment(Metric metric, String word) {
        this.metric = metric;
        this.word = word;
    }

    /** The one that was chosen. */
    static Moment of(Results results) {
        return results.choice().metric().filter(RUNNING.metric::equals).isPresent() ? RUNNING : READY;
    }

    /** From the request until it. */
    Metric metric() {
        return metric;
    }

    /** "ready", as apps are then, and as startups.csv heads the column. */
    String word() {
        return word;
    }

    /** "Metric startup.ready, from requested to ready". */
    String caption() {
        return "Metric " + metric.id() + ", from requested to " + word;
    }

    /** Of an axis in seconds. */
    String axis() {
        return "start-up, requested to " + word + " (s)";
    }
}
