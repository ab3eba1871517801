package dev.stowage.report;

import dev.stowage.results.Candidate;
import dev.stowage.results.ChoiceRow;
import dev.stowage.results.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of choices.csv in words: which machines a style got, what they cost, and what bound. */
final class Choices {
    private static final String SPACE = "\u00a0";

    private Choices() {}

    /** A sentence for each style that chooses, at the first point and, where the choice is another, at the last. */
    static List<String> sentences(Results results) {
        Map<String, Map<String, List<ChoiceRow>>> byStyle = new LinkedHashMap<>();
        for (ChoiceRow row : results.list(Tables.CHOICES)) {
            byStyle.computeIfAbsent(row.style(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(row.point(), key -> new ArrayList<>())
                    .add(row);
        }
        List<String> sentences = new ArrayList<>();
        byStyle.forEach((style, byPoint) -> {
            List<String> points = List.copyOf(byPoint.keySet());
            String first = words(byPoint.getOrDefault(points.get(0), List.of()));
            String lastPoint = points.get(points.size() - 1);
            String last = words(byPoint.getOrDefault(lastPoint, List.of()));
            if (points.size() == 1) {
                sentences.add(style + ": " + first + ".");
            } else {
                sentences.add(style + ", " + results.sweep().heading(points.get(0)) + ": " + first + "; "
                        + results.sweep().heading(lastPoint) + ": " + last + ". All points are in choices.csv.");
            }
        });
        return sentences;
    }

    private static String words(List<ChoiceRow> rows) {
        List<ChoiceRow> chosen =
                rows.stream().filter(row -> row.outcome() == Candidate.CHOSEN).toList();
        if (chosen.isEmpty()) {
            return "no machine";
        }
        boolean each =
                rows.stream().noneMatch(row -> row.outcome() == Candidate.DEARER || row.outcome() == Candidate.REFUSED);
        String machines = chosen.stream()
                .map(row -> row.machines() + SPACE + "\u00d7" + SPACE + row.machineType())
                .collect(Collectors.joining(", "));
        double hour = chosen.stream().mapToDouble(ChoiceRow::usdPerHour).sum();
        String price = String.format(Locale.ROOT, "%.4g USD/h", hour).replace(" ", SPACE);
        if (each && rows.size() > 1) {
            return "right-sized to " + machines + ", " + price;
        }
        String bound = chosen.get(0).bindingLimit();
        return "the cheapest of " + rows.size() + SPACE + (rows.size() == 1 ? "type" : "types") + " is " + machines
                + ", " + price + (bound.isEmpty() ? "; no limit was reached" : "; " + bound + " bound");
    }
}
