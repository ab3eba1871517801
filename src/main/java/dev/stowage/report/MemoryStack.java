package dev.stowage.report;

import dev.stowage.report.BarPanel.BarRow;
import dev.stowage.report.BarPanel.Segment;
import dev.stowage.results.FootprintRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resident memory of the fullest machine by term, averaged over the replications. */
final class MemoryStack implements Chart {

    private static final String FREE = "free";

    /** When all machines use less than this share, what is free would crowd out what is used. */
    private static final double USED_ALONE_BELOW = 0.3;

    private static final double MIB = 1024.0 * 1024;
    private static final double GIB = 1024.0 * MIB;

    @Override
    public String name() {
        return "memory-stack";
    }

    @Override
    public Figure figure(Results results) {
        results.rows(Tables.FOOTPRINT);
        List<Multiples.Part> parts = Multiples.parts(results, Multiples.ofBars(results), false);
        double largest = 0;
        Map<Multiples.Part, Double> whole = new LinkedHashMap<>();
        Map<Multiples.Part, Double> inUse = new LinkedHashMap<>();
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                Map<String, Double> stack = fullest(results, part.point(), style);
                largest = Math.max(largest, total(stack));
                whole.merge(part, total(stack), Math::max);
                inUse.merge(part, stack.isEmpty() ? 0 : used(stack), Math::max);
            }
        }
        if (largest <= 0) {
            throw new NothingToDraw(Tables.FOOTPRINT.fileName() + " has no resident memory of this run");
        }
        boolean usedAlone = Collections.max(inUse.values()) < largest * USED_ALONE_BELOW;
        Map<Multiples.Part, Double> longest = usedAlone ? inUse : whole;
        boolean ownScales = Multiples.ownScales(longest.values());
        double most = Collections.max(longest.values());
        Terms terms = terms(results, parts, usedAlone);
        List<Panel> panels = new ArrayList<>();
        for (Multiples.Part part : parts) {
            double end = ownScales ? longest.getOrDefault(part, most) : most;
            double unit = end >= 2 * GIB ? GIB : MIB;
            String label = "resident memory of one machine (" + (unit == GIB ? "GiB" : "MiB") + ")";
            Scale scale = Scale.fromZero(label, end / unit, parts.size() > 1 ? 4 : 6);
            List<BarRow> rows = new ArrayList<>();
            for (String style : part.styles()) {
                Map<String, Double> stack = fullest(results, part.point(), style);
                if (!stack.isEmpty()) {
                    rows.add(row(results, part.point(), style, stack, terms, unit));
                }
            }
            if (!rows.isEmpty()) {
                panels.add(new BarPanel(part.heading(), scale, rows));
            }
        }
        String title = title(results);
        String subtitle = "Resident memory by what it is for, on the fullest machine of each style when most guests"
                + " are ready; "
                + (usedAlone ? "what is free is left out" : "the whole bar is the machine's memory")
                + (ownScales ? Multiples.OWN_SCALES : "");
        return new Figure(
                name(),
                title,
                subtitle,
                results.caption(
                        "Resident memory, mean over the replications",
                        Multiples.omitted(results.sweep(), Multiples.ofBars(results))),
                subtitle + ". " + title + ".",
                terms.key(),
                panels,
                2);
    }

    /** Mean bytes by term, whatever the layer, in the order of the machine's book. */
    private static Map<String, Double> fullest(Results results, String point, String style) {
        Map<String, Double> stack = new LinkedHashMap<>();
        for (FootprintRow row : results.list(Tables.FOOTPRINT)) {
            if (row.point().equals(point) && row.style().equals(style)) {
                stack.merge(row.term(), row.resident(), Double::sum);
            }
        }
        return stack;
    }

    /** What is used varies as what is free does: its ends in bytes, NaN without an interval. */
    private static double[] usedInterval(Results results, String point, String style, double all) {
        return results.list(Tables.FOOTPRINT).stream()
                .filter(row -> row.point().equals(point)
                        && row.style().equals(style)
                        && row.term().equals(FREE))
                .findFirst()
                .map(row -> new double[] {all - row.upper(), all - row.lower()})
                .orElse(new double[] {Double.NaN, Double.NaN});
    }

    private static Terms terms(Results results, List<Multiples.Part> parts, boolean usedAlone) {
        Terms terms = new Terms();
        terms.free(FREE);
        for (Multiples.Part part : parts) {
            for (String style : part.styles()) {
                Map<String, Double> stack = new LinkedHashMap<>(fullest(results, part.point(), style));
                if (usedAlone) {
                    stack.remove(FREE);
                }
                terms.addBar(stack);
            }
        }
        return terms;
    }

    private static double used(Map<String, Double> stack) {
        return stack.isEmpty() ? Double.NaN : total(stack) - stack.getOrDefault(FREE, 0.0);
    }

    private static double total(Map<String, Double> stack) {
        return stack.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static BarRow row(
            Results results, String point, String style, Map<String, Double> stack, Terms terms, double unit) {
        List<Segment> segments = new ArrayList<>();
        double other = 0;
        for (String term : terms.order()) {
            double bytes = stack.getOrDefault(term, 0.0);
            if (bytes > 0 && !term.equals(Terms.OTHER)) {
                segments.add(new Segment(term, bytes / unit, Say.bytes(bytes), terms.look(term), false));
            }
        }
        for (Map.Entry<String, Double> term : stack.entrySet()) {
            other += terms.isOther(term.getKey()) ? term.getValue() : 0;
        }
        if (other > 0) {
            int place = stack.containsKey(FREE) && terms.order().contains(FREE) ? segments.size() - 1 : segments.size();
            segments.add(
                    Math.max(0, place),
                    new Segment(Terms.OTHER, other / unit, Say.bytes(other), terms.look(Terms.OTHER), false));
        }
        double all = total(stack);
        double free = stack.getOrDefault(FREE, 0.0);
        double count = results.mean(point, style, Metric.MACHINES);
        String fleet = Double.isNaN(count) ? "" : "; " + Say.count(count, "machine", "machines");
        double[] used = usedInterval(results, point, style, all);
        String interval = used[1] > used[0] ? " (" + Say.interval("B", used[0], used[1]) + ")" : "";
        return new BarRow(
                style,
                Say.bytes(all - free) + interval + " used of " + Say.bytes(all) + fleet,
                segments,
                used[1] > used[0] ? used[0] / unit : Double.NaN,
                used[1] > used[0] ? used[1] / unit : Double.NaN);
    }

    private static String title(Results results) {
        String perApp = Finding.over(
                results, (point, style) -> results.mean(point, style, Metric.MEMORY_RESIDENT_PER_APP), Say::bytes);
        return perApp.isEmpty()
                ? "The fullest machine uses "
                        + Finding.over(results, (point, style) -> used(fullest(results, point, style)), Say::bytes)
                : "All told, resident memory of an app: " + perApp;
    }
}
