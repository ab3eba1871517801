package dev.stowage.experiment;

import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.RunSpec;
import dev.stowage.results.ChoiceRow;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.scenario.Experiment;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.Style;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One style at one point: what is repeated. Workers share it, and learn from it which starts need not be recorded. */
final class Cell {
    private final String point;
    private final String styleName;
    private volatile Scenario scenario;
    private final boolean lastOfPoint;
    private final Stopping stopping;
    private final Tariff tariff;
    private final @Nullable MachineChoice choice;
    private boolean closed;
    private volatile double recordBelow = Double.POSITIVE_INFINITY;

    /** As often as its scenario says. */
    Cell(String point, String styleName, Scenario scenario, boolean lastOfPoint, Tariff tariff) {
        this(point, styleName, scenario, lastOfPoint, tariff, Stopping.of(scenario.experiment()));
    }

    Cell(String point, String styleName, Scenario scenario, boolean lastOfPoint, Tariff tariff, Stopping stopping) {
        this.point = point;
        this.styleName = styleName;
        this.scenario = scenario;
        this.lastOfPoint = lastOfPoint;
        this.stopping = stopping;
        this.tariff = tariff;
        boolean hasChoice = style().machines().choose() != null;
        this.choice = hasChoice ? new MachineChoice(point, styleName, scenario, tariff) : null;
    }

    String point() {
        return point;
    }

    String styleName() {
        return styleName;
    }

    Style style() {
        return Objects.requireNonNull(scenario.styles().get(styleName));
    }

    /** What its machines and what is beside them cost. */
    Tariff tariff() {
        return tariff;
    }

    /** Whether no further style is run at its point. */
    boolean isLastOfPoint() {
        return lastOfPoint;
    }

    /** What is compared: what the scenario says, the mean time until ready otherwise. */
    List<Estimand> deciding() {
        List<String> metrics = scenario.compare().metrics();
        return metrics.isEmpty()
                ? List.of(Estimand.mean(Metric.STARTUP_READY))
                : metrics.stream().flatMap(id -> Estimand.of(id).stream()).toList();
    }

    Experiment experiment() {
        return scenario.experiment();
    }

    /** When its replications are enough. */
    Stopping stopping() {
        return stopping;
    }

    /** Whether no further replication is wanted; known to the thread that gathers. */
    boolean isClosed() {
        return closed;
    }

    /** Says that no further replication is wanted. */
    void close() {
        closed = true;
    }

    /** Whether its machines are chosen among several types. */
    boolean hasChoice() {
        return choice != null;
    }

    /** What became of the types of machines among which it chose; empty where there is no choice. */
    List<ChoiceRow> choices() {
        return choice == null ? List.of() : choice.rows();
    }

    private Scenario chosen(Runner runner, int replication) {
        if (choice != null) {
            try {
                scenario = choice.scenario(runner);
            } catch (RuntimeException e) {
                throw new RunFailedException(
                        new RunSpec(point, styleName, scenario, experiment().seed(), replication), e);
            }
        }
        return scenario;
    }

    /** A recorder that takes nothing that is known to be left out. */
    Recorder recorder() {
        return new Recorder(experiment().seed(), scenario.record().starts(), recordBelow);
    }

    /** Says that starts of this priority and above are left out; it only ever falls. */
    void recordBelow(double priority) {
        recordBelow = priority;
    }

    /**
     * Runs one replication.
     *
     * @throws RunFailedException when the run fails
     */
    Replication run(Runner runner, int replication) {
        Recorder recorder = recorder();
        StartLog log = new StartLog(point, styleName, replication, experiment().warmUp(), recorder);
        RunSpec spec = spec(runner, replication);
        try {
            RunResult result = runner.run(spec, log);
            RunMetrics metrics = RunMetrics.of(this, replication, result);
            recorder.density(metrics.density());
            return new Replication(this, replication, metrics, log.counted(result), log.kept(), recorder);
        } catch (RuntimeException e) {
            throw new RunFailedException(spec, e);
        }
    }

    /**
     * Runs one replication for an observer alone.
     *
     * @throws RunFailedException when the run fails
     */
    RunResult run(Runner runner, int replication, Observer observer) {
        RunSpec spec = spec(runner, replication);
        try {
            return runner.run(spec, observer);
        } catch (RuntimeException e) {
            throw new RunFailedException(spec, e);
        }
    }

    private RunSpec spec(Runner runner, int replication) {
        return new RunSpec(
                point, styleName, chosen(runner, replication), experiment().seed(), replication);
    }
}
