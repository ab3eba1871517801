package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * How long the runs of a study take in all, by making a few: the first replication under the first style at the first point, under the
 * last style at the last, and then in the middle of the widest gap, again and again. What lies between is taken from the straight line.
 * Nothing is kept of the runs.
 *
 * @param runs how many were timed
 * @param seconds what all runs of the study take one worker
 */
public record TimedRuns(int runs, double seconds) {
    private static final int MOST_RUNS = 13;
    private static final double NANOS = 1e9;

    /**
     * Times a few runs in the caller's thread.
     *
     * @param catalogue where the prices beside the machines are from
     * @param mostSeconds begins no further run after so long, but for those at the two ends
     * @param stop asked before each run whether to give up
     * @throws RunFailedException when a run fails
     * @throws InterruptedStudyException when told to stop
     */
    public static TimedRuns of(
            Study study, Runner runner, BundledCatalogue catalogue, double mostSeconds, BooleanSupplier stop) {
        Tariff tariff = Tariff.of(catalogue);
        List<Cell> cells = new ArrayList<>();
        for (Point point : study.points()) {
            for (String style : point.scenario().styles().keySet()) {
                cells.add(new Cell(point.name(), style, point.scenario(), false, tariff));
            }
        }
        TreeMap<Integer, Double> timed = new TreeMap<>();
        double spent = 0;
        for (int next = 0; next >= 0 && timed.size() < MOST_RUNS; next = next(timed, cells.size())) {
            if (timed.size() > 1 && spent > mostSeconds) {
                break;
            }
            if (stop.getAsBoolean()) {
                throw new InterruptedStudyException();
            }
            long began = System.nanoTime();
            cells.get(next).run(runner, 0);
            double seconds = (System.nanoTime() - began) / NANOS;
            timed.put(next, seconds);
            spent += seconds;
        }
        double all = 0;
        for (int i = 0; i < cells.size(); i++) {
            all += cells.get(i).stopping().most() * between(timed, i);
        }
        return new TimedRuns(timed.size(), all);
    }

    /** The cell to be timed next; -1 when all have been. */
    private static int next(TreeMap<Integer, Double> timed, int cells) {
        if (!timed.containsKey(cells - 1)) {
            return cells - 1;
        }
        int widest = 1;
        int next = -1;
        int before = 0;
        for (int at : timed.keySet()) {
            if (at - before > widest) {
                widest = at - before;
                next = before + widest / 2;
            }
            before = at;
        }
        return next;
    }

    /** The time of a cell, by those on both sides of it. */
    private static double between(TreeMap<Integer, Double> timed, int cell) {
        Map.Entry<Integer, Double> below = Objects.requireNonNull(timed.floorEntry(cell));
        Map.Entry<Integer, Double> above = Objects.requireNonNull(timed.ceilingEntry(cell));
        int gap = above.getKey() - below.getKey();
        double share = gap == 0 ? 0 : (double) (cell - below.getKey()) / gap;
        return below.getValue() + share * (above.getValue() - below.getValue());
    }
}
