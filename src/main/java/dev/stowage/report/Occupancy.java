package dev.stowage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Apps that have become ready on each machine against time, in the first replication. */
final class Occupancy implements Chart {

    private static final int COLUMNS = 60;
    private static final int MOST_MACHINES = 40;

    @Override
    public String name() {
        return "occupancy";
    }

    @Override
    public Figure figure(Results results) {
        // the last point, which of a growing number is the largest
        String point = results.sweep().points().get(results.sweep().points().size() - 1);
        Map<String, Map<String, List<Double>>> byStyle = new LinkedHashMap<>();
        results.styles().forEach(style -> byStyle.put(style, machines(results, point, style)));
        byStyle.values().removeIf(Map::isEmpty);
        if (byStyle.values().stream().allMatch(machines -> machines.size() < 2)) {
            throw byStyle.isEmpty()
                    ? results.noStarts()
                    : new NothingToDraw("every app is on one machine, which makes no map of machines");
        }
        double last = 0;
        int most = 0;
        boolean left = false;
        for (Map<String, List<Double>> machines : byStyle.values()) {
            left |= machines.size() > MOST_MACHINES;
            for (List<Double> times : machines.values()) {
                last = Math.max(last, Collections.max(times));
                most = Math.max(most, times.size());
            }
        }
        Tints tints = new Tints(most);
        Scale x = Scale.fromZero("time since the first request (s)", last, 6);
        List<Panel> panels = new ArrayList<>();
        byStyle.forEach((style, machines) -> panels.add(panel(style, machines, x, tints)));
        String title = "Apps that became ready on the fullest machine: "
                + Finding.of(
                        results,
                        style -> byStyle.containsKey(style)
                                ? fullest(byStyle.getOrDefault(style, Map.of()))
                                : Double.NaN,
                        Say::number)
                + Finding.where(results.sweep(), point);
        return new Figure(
                name(),
                title,
                "Apps that have become ready on each machine by a time, a row a machine, in the first replication"
                        + (left ? "; of more than " + MOST_MACHINES + " machines some, evenly spaced" : ""),
                results.caption(
                        "Apps ready, from startups.csv, which does not say when apps leave",
                        (results.sweep().single() ? "" : "Shown is the last point. ")
                                + "Shown is one replication; the study itself: "),
                "Heat map of the apps that are ready on each machine against time. " + title + ".",
                tints.key(),
                panels,
                2);
    }

    private static int fullest(Map<String, List<Double>> machines) {
        return machines.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * When apps were ready by machine, in the order in which the machines had their first.
     *
     * @throws NothingToDraw if only a sample of the starts is there
     */
    private static Map<String, List<Double>> machines(Results results, String point, String style) {
        Map<String, List<Double>> machines = new LinkedHashMap<>();
        results.allStarts(point, style).map(StartGroup::firstRun).orElse(Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(Collections.min(a), Collections.min(b))))
                .forEach(machine -> machines.put(machine.getKey(), machine.getValue()));
        return machines;
    }

    private static Panel panel(String heading, Map<String, List<Double>> machines, Scale x, Tints tints) {
        List<String> names = List.copyOf(machines.keySet());
        int rows = Math.min(names.size(), MOST_MACHINES);
        List<int[]> counts = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String name =
                    names.get(rows == names.size() ? row : (int) Math.rint(row * (names.size() - 1.0) / (rows - 1)));
            counts.add(counts(machines.getOrDefault(name, List.of()), x));
        }
        String of = Say.count(names.size(), "machine", "machines");
        return new HeatPanel(heading + " (" + of + ")", x, counts, tints);
    }

    private static int[] counts(Collection<Double> times, Scale x) {
        int[] counts = new int[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            double until = x.value((column + 1.0) / COLUMNS);
            counts[column] = (int) times.stream().filter(time -> time <= until).count();
        }
        return counts;
    }
}
