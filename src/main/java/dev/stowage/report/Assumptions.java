package dev.stowage.report;

import dev.stowage.results.AssumptionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers from outside that a run rests on, as a section of the page: the assumed ones in sight, the rest folded. */
final class Assumptions {

    private static final int FOREMOST = 8;
    private static final String ASSUMED = "assumed";
    private static final List<String> GRADES = List.of(ASSUMED, "vendor", "published", "measured");
    private static final Map<String, String> KINDS =
            Map.of("layers", "layer", "images", "image", "instance-types", "instance type", "apps", "app");

    /** A distribution as the tables write it. */
    private static final Pattern MEAN = Pattern.compile("mean ([-+0-9.eE]+) \\(([^,)]*)(?:, (.*))?\\)");

    private Assumptions() {}

    /** Whether names that begin so name an entry of the catalogue, or an app. */
    static boolean isEntry(String first) {
        return KINDS.containsKey(first);
    }

    /** How many are of some grades. */
    static int count(List<AssumptionRow> rows, String... grades) {
        return rows.stream()
                .filter(row -> List.of(grades).contains(row.grade()))
                .toList()
                .size();
    }

    /** The numbers that matter most: assumed ones first, by what the tornado says of them, then by how far low and high lie apart. */
    static List<AssumptionRow> foremost(List<AssumptionRow> rows, Map<String, Double> swings) {
        return rows.stream()
                .filter(row -> grade(row) < GRADES.size())
                .sorted(Comparator.comparingInt(Assumptions::grade)
                        .thenComparingDouble(row -> -swings.getOrDefault(row.name(), 0.0))
                        .thenComparingDouble(row -> row.low() > 0 ? -row.high() / row.low() : 0))
                .limit(FOREMOST)
                .toList();
    }

    static void write(Html html, List<AssumptionRow> rows) {
        html.raw("<section aria-labelledby=\"assumptions\">\n").element("h2 id=\"assumptions\"", "What it rests on");
        List<AssumptionRow> assumed =
                rows.stream().filter(row -> grade(row) == 0).toList();
        List<AssumptionRow> sourced = rows.stream()
                .filter(row -> grade(row) > 0)
                .sorted(Comparator.comparingInt(Assumptions::grade))
                .toList();
        if (rows.isEmpty()) {
            html.element("p", "These results name no number from outside.");
        }
        if (!assumed.isEmpty()) {
            html.raw("<p>")
                    .text(Say.count(assumed.size(), "number is ", "numbers are "))
                    .raw("<strong>assumed</strong>")
                    .text(": no measurement or publication was found; the range says how far off it may be.")
                    .raw("</p>\n");
            table(html, assumed, "Assumed numbers", false);
        }
        if (!sourced.isEmpty()) {
            html.raw("<details>\n<summary>")
                    .text(Say.count(sourced.size(), "number", "numbers")
                            + " with a source: from vendors, from publications, measured")
                    .raw("</summary>\n");
            table(html, sourced, "Numbers with a source, those of vendors first", true);
            html.raw("</details>\n");
        }
        html.raw("</section>\n");
    }

    private static void table(Html html, List<AssumptionRow> rows, String caption, boolean withGrade) {
        html.raw("<table class=\"text\">\n").element("caption", caption).raw("<thead><tr>");
        List<String> headings = new ArrayList<>(List.of("number", "value", "low to high", "source", "date"));
        if (withGrade) {
            headings.add(1, "grade");
        }
        headings.forEach(heading -> html.raw("<th scope=\"col\">").text(heading).raw("</th>"));
        html.raw("</tr></thead>\n<tbody>\n");
        for (AssumptionRow row : rows) {
            html.raw("<tr><th scope=\"row\">");
            name(html, row.name());
            html.raw("</th>");
            if (withGrade) {
                cell(html, "grade", row.grade());
            }
            cell(html, "value", value(row));
            cell(html, "low to high", range(row).isEmpty() ? "\u2013" : range(row));
            cell(html, "source", row.source());
            cell(html, "date", row.date());
            html.raw("</tr>\n");
        }
        html.raw("</tbody>\n</table>\n");
    }

    static void cell(Html html, String heading, String text) {
        html.raw("<td data-label=\"" + heading + "\">").text(text).raw("</td>");
    }

    /** "layers.ubuntu-24.04.memory.kernel.each" as "ubuntu-24.04 (layer)" above "memory, kernel, each". */
    static void name(Html html, String name) {
        List<String> parts = parts(name);
        String kind = KINDS.getOrDefault(parts.get(0), "");
        boolean known = !kind.isEmpty() && parts.size() > 1;
        html.raw("<b>").text(known ? parts.get(1) : parts.get(0)).raw("</b>");
        html.raw(known ? " <small>" + kind + "</small>" : "");
        String rest = String.join(", ", parts.subList(known ? 2 : 1, parts.size()));
        html.raw(rest.isEmpty() ? "" : "<br>").text(rest);
    }

    /** The parts between the dots, but no dot within a version or within the name of an instance type parts anything. */
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("\\.", -1)) {
            int last = parts.size() - 1;
            boolean version = last >= 0 && parts.get(last).matches(".*\\d") && part.matches("\\d.*");
            boolean type = last == 1
                    && parts.get(0).equals("instance-types")
                    && !parts.get(1).contains(".");
            if (version || type) {
                parts.set(last, parts.get(last) + "." + part);
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** "28 MB", "4.3 core-seconds on average (log-normal)". */
    static String value(AssumptionRow row) {
        Matcher mean = MEAN.matcher(row.value());
        if (mean.matches()) {
            return number(mean.group(1))
                    .map(value -> Measure.words(row.unit(), value) + " on average (" + mean.group(2) + ")")
                    .orElse(row.value());
        }
        return number(row.value())
                .map(value -> Measure.words(row.unit(), value))
                .orElse(row.value() + (row.unit().isEmpty() ? "" : "\u00a0" + row.unit()));
    }

    /** "16.8 to 44.8 MB"; empty when not stated. */
    static String range(AssumptionRow row) {
        if (Double.isNaN(row.low()) || Double.isNaN(row.high())) {
            return "";
        }
        Matcher mean = MEAN.matcher(row.value());
        double suiting = number(mean.matches() ? mean.group(1) : row.value()).orElse(row.low());
        return Measure.range(row.unit(), suiting, row.low(), row.high());
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int grade(AssumptionRow row) {
        int index = GRADES.indexOf(row.grade().toLowerCase(Locale.ROOT));
        return index < 0 ? GRADES.size() : index;
    }
}
