package dev.stowage.experiment;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.model.Observer;
import dev.stowage.model.RunResult;
import dev.stowage.model.StageObserved;
import dev.stowage.model.StartObserved;
import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import dev.stowage.scenario.yaml.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One start of one run, with what hosts it: rows of startups.csv and stages.csv, whatever the scenario records.
 *
 * @param starts the guest, what hosts it, and so on to the machine; the guest alone when it was never placed
 * @param stages their stages that ended at the request or after it, or not at all, by host and then by time: the machine's layers first
 * @param endSeconds when the run ended
 */
public record Explanation(List<StartupRow> starts, List<StageRow> stages, double endSeconds) {
    /** Copies the lists. */
    public Explanation {
        starts = List.copyOf(starts);
        stages = List.copyOf(stages);
    }

    /** The start that is explained. */
    public StartupRow start() {
        return starts.get(0);
    }

    /**
     * Runs one replication twice: once to find the guest and its host, once to keep what happens to them alone.
     *
     * @param point the point of the study
     * @param style a style of that point
     * @param replication which repetition, from 0
     * @param guest the guest's name in startups.csv, or its number in order of request, from 1
     * @throws UnknownGuestException when there is no such guest
     * @throws RunFailedException when the run fails
     */
    public static Explanation of(
            Point point, String style, int replication, String guest, Runner runner, BundledCatalogue catalogue) {
        Cell cell = new Cell(point.name(), style, point.scenario(), false, Tariff.of(catalogue));
        GuestSearch search = new GuestSearch(guest);
        cell.run(runner, replication, search);
        StartObserved found = search.found();
        Lineage lineage = new Lineage(found);
        RunResult result = cell.run(runner, replication, lineage);
        List<StartObserved> line = lineage.line();
        List<StageObserved> stages = new ArrayList<>();
        for (int i = line.size() - 1; i >= 0; i--) {
            String name = line.get(i).guest();
            lineage.stages.stream()
                    .filter(stage -> stage.guest().equals(name))
                    .filter(stage -> !(stage.end() <= found.requested()) || stage.start() >= found.requested())
                    .sorted(Comparator.comparingDouble(StageObserved::start).thenComparingDouble(StageObserved::end))
                    .forEach(stages::add);
        }
        return new Explanation(
                line.stream()
                        .map(start -> StartLog.row(point.name(), style, replication, start))
                        .toList(),
                stages.stream()
                        .map(stage -> StartLog.row(point.name(), style, replication, stage))
                        .toList(),
                result.endSeconds());
    }

    /**
     * Keeps a start, its host, and the layers that their hosts can be: by the names alone, since a host's host is told before it is
     * known to be wanted. A layer that a host has once is named after both.
     */
    private static final class Lineage implements Observer {
        private final StartObserved found;
        private final Map<String, StartObserved> starts = new LinkedHashMap<>();
        private final List<StageObserved> stages = new ArrayList<>();

        Lineage(StartObserved found) {
            this.found = found;
        }

        private boolean isNear(String guest, String layer) {
            String within = found.parent() + "/";
            return guest.equals(found.guest())
                    || within.startsWith(guest + "/")
                    || (guest.endsWith("/" + layer)
                            && within.startsWith(guest.substring(0, guest.length() - layer.length())));
        }

        @Override
        public void start(StartObserved start) {
            if (isNear(start.guest(), start.layer())) {
                starts.put(start.guest(), start);
            }
        }

        @Override
        public void stage(StageObserved stage) {
            if (isNear(stage.guest(), stage.layer())) {
                stages.add(stage);
            }
        }

        /** The start, its host, and so on to the machine. */
        List<StartObserved> line() {
            List<StartObserved> line = new ArrayList<>();
            for (StartObserved next = found; next != null; next = starts.get(next.parent())) {
                line.add(next);
            }
            return line;
        }
    }
}
