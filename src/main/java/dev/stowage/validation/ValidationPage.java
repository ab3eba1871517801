package dev.stowage.validation;

import dev.stowage.results.ReproductionRow;
import dev.stowage.scenario.Published;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;

/** The page docs/validation.md: what is written by hand about theory, then every source with its values, generated. */
final class ValidationPage {
    private static final double PERCENT = 100;

    private final StringBuilder text = new StringBuilder();

    private ValidationPage() {}

    static String of(List<SourceResult> results) {
        ValidationPage page = new ValidationPage();
        page.text.append(resource("theory.md")).append('\n').append(resource("published.md"));
        page.overview(results);
        results.forEach(page::source);
        return page.text.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ValidationPage.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void overview(List<SourceResult> results) {
        text.append('\n');
        head("source", "points", "inputs", "misses", "mean error", "largest", "parameters", "parameters / points");
        for (SourceResult result : results) {
            DoubleSummaryStatistics errors = result.errors();
            boolean any = errors.getCount() > 0;
            row(
                    "[" + result.source() + "](#" + anchor(result.source()) + ")",
                    result.points() + (result.credited() ? "" : " (no credit)"),
                    Long.toString(result.points(Published.Role.INPUT)),
                    Long.toString(result.misses()),
                    any ? Say.percent(PERCENT * errors.getAverage()) : "",
                    any ? Say.percent(PERCENT * errors.getMax()) : "",
                    Integer.toString(result.parameters().count()),
                    result.points() == 0
                            ? ""
                            : Say.number((double) result.parameters().count() / result.points()));
        }
    }

    private static String anchor(String source) {
        return source.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private void source(SourceResult result) {
        text.append("\n### ").append(result.source()).append("\n\n");
        text.append(roles(result)).append("\n\n");
        if (!result.comparisons().isEmpty()) {
            text.append("![Published points over the simulated values](figures/validation-")
                    .append(ReproductionRow.slug(result.source()))
                    .append(".svg)\n\n");
        }
        values(result);
        parameters("Fitted", result.parameters().fitted());
        parameters("Assumed", result.parameters().assumed());
        parameters(
                "Spreads of laws, and stages on several cores",
                result.parameters().shapes());
        baselines(result);
    }

    private static String roles(SourceResult result) {
        return Say.count(result.points(Published.Role.INPUT), "input") + ", "
                + result.points(Published.Role.FITTED) + " fitted, " + result.points(Published.Role.PREDICTED)
                + " predicted, " + result.left().size() + " out of scope; "
                + Say.count(result.parameters().count(), "parameter") + " beside "
                + Say.count(result.points(), "point") + "."
                + (result.credited() ? "" : " Fewer than four points: they are shown and earn no credit.");
    }

    private void values(SourceResult result) {
        head("system", "condition", "metric", "published", "simulated", "error", "tolerance", "role", "verdict");
        for (SourceResult.Line line : result.lines()) {
            ReproductionRow row = line.row();
            String half = Say.halfWidth(row.halfWidth());
            row(
                    row.system(),
                    row.condition(),
                    row.compared() ? "`" + row.metric() + "`" : row.metric(),
                    line.published(),
                    Say.number(row.simulated()) + (half.isEmpty() ? "" : " ± " + half),
                    Say.signed(row.errorPercent()),
                    Say.percent(row.tolerancePercent()),
                    row.role(),
                    row.verdict().equals(ReproductionRow.MISS) ? "**miss**" : row.verdict());
        }
        notes(result);
    }

    private void notes(SourceResult result) {
        List<String> notes = result.notes();
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append("* ").append(note).append('\n'));
        }
    }

    private void parameters(String kind, SortedSet<String> names) {
        if (!names.isEmpty()) {
            text.append('\n')
                    .append(kind)
                    .append(" (")
                    .append(names.size())
                    .append("): `")
                    .append(String.join("`, `", names))
                    .append("`.\n");
        }
    }

    private void baselines(SourceResult result) {
        if (!result.credited() || result.baselines().isEmpty()) {
            return;
        }
        text.append("\nMean error of the simulator beside that of simpler models:\n\n");
        head("system", "metric", "points", "simulated", "best constant", "straight line");
        for (Baseline each : result.baselines()) {
            row(
                    each.system(),
                    "`" + each.metric() + "`",
                    Integer.toString(each.points()),
                    Say.percent(PERCENT * each.model()),
                    Say.percent(PERCENT * each.constant()),
                    each.lineWords());
        }
    }

    private void head(String... headings) {
        row(headings);
        text.append("|").append(" --- |".repeat(headings.length)).append('\n');
    }

    private void row(String... cells) {
        text.append('|');
        for (String cell : cells) {
            text.append(cell.isEmpty() ? "" : " ")
                    .append(cell.replace("|", "\\|"))
                    .append(" |");
        }
        text.append('\n');
    }
}
