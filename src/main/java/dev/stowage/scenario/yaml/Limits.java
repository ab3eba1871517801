package dev.stowage.scenario.yaml;

import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Figure;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.WorkloadLine;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.units.Seconds;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keeps studies to a size that ends. */
final class Limits {
    /** So many starts all runs of a study may have together. */
    static final long MOST_STARTS = 1_000_000_000L;

    private Limits() {}

    /** Checks the guests and machines of one run. */
    static void checkRun(Scenario scenario, Mapping tree, Problems problems) {
        double guests = guests(scenario);
        if (guests > Scenario.MOST_GUESTS) {
            problems.add(
                    Places.nearest(tree, "workload"),
                    String.format(Locale.ROOT, "one run has %,.0f guests", guests),
                    String.format(Locale.ROOT, "request at most %,d", Scenario.MOST_GUESTS));
        }
        scenario.styles().forEach((name, style) -> {
            Integer machines = style.machines().count();
            if (machines != null && machines > Scenario.MOST_GUESTS) {
                problems.add(
                        Places.nearest(tree, "styles", name, "machines", "count"),
                        String.format(Locale.ROOT, "one run has %,d machines", machines),
                        String.format(Locale.ROOT, "use at most %,d", Scenario.MOST_GUESTS));
            }
        });
    }

    /** Checks the starts of all runs. */
    static void check(List<Point> points, Mapping tree, Problems problems) {
        double starts = 0;
        for (Point point : points) {
            Scenario scenario = point.scenario();
            starts += guests(scenario)
                    * scenario.styles().size()
                    * scenario.experiment().replications().most();
        }
        if (starts > MOST_STARTS) {
            problems.add(
                    Places.nearest(tree, "experiment", "replications"),
                    String.format(Locale.ROOT, "all runs together have %,.0f starts", starts),
                    String.format(
                            Locale.ROOT, "ask for at most %,d: fewer replications, points or requests", MOST_STARTS));
        }
    }

    /** The guests of one run, as far as the workload alone tells: {@code until: full} ends by itself. */
    private static double guests(Scenario scenario) {
        double guests = 0;
        for (WorkloadLine line : scenario.workload()) {
            guests += line.present();
            if (line.isEndless()) {
                guests += paced(line, scenario.experiment());
            } else if (line.until() == null) {
                guests += line.requests();
            }
        }
        return guests;
    }

    private static double paced(WorkloadLine line, Experiment experiment) {
        Figure<Seconds> gap = line.every() == null ? line.arrivals() : line.every();
        @Nullable Seconds horizon = experiment.observeFor();
        if (horizon == null || gap == null) {
            return 0;
        }
        return 1 + horizon.seconds() / gap.mean();
    }
}
