package dev.stowage.report;

import dev.stowage.results.Metric;
import dev.stowage.results.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws charts from a results folder, all of it or what was chosen. */
public final class Redraw {

    /**
     * What is asked for.
     *
     * @param kinds names of charts, or unambiguous parts of them; those of the scenario when there are none
     * @param metric name of a metric in place of a chart's own; null for that
     * @param styles names; all when there are none
     * @param points names; all when there are none
     * @param widths at which they are drawn
     * @param formats in which they are written
     */
    public record Request(
            List<String> kinds,
            @Nullable String metric,
            List<String> styles,
            List<String> points,
            Set<Width> widths,
            Set<Format> formats) {

        /** Copies. */
        public Request {
            kinds = List.copyOf(kinds);
            styles = List.copyOf(styles);
            points = List.copyOf(points);
            widths = Set.copyOf(widths);
            formats = Set.copyOf(formats);
        }

        /** Whether charts show less than, or something else than, those of the report. */
        public boolean isSelective() {
            return metric != null || !styles.isEmpty() || !points.isEmpty();
        }
    }

    /**
     * What was done.
     *
     * @param files names of the files that were written
     * @param skipped why a chart was not drawn, by its name
     */
    public record Outcome(List<String> files, Map<String, String> skipped) {
        /** Copies the list. */
        public Outcome {
            files = List.copyOf(files);
        }
    }

    private Redraw() {}

    /**
     * Draws what is asked for.
     *
     * @param out where the files go; made when it is not there
     * @throws RefusedException if something is asked for that there is not, or nothing can be drawn
     * @throws dev.stowage.results.ResultsException if the files of the folder cannot be read
     * @throws IOException if a file cannot be written
     */
    public static Outcome draw(ResultFolder folder, Request request, Path out) throws IOException {
        System.setProperty("java.awt.headless", "true");
        List<Chart> charts = charts(folder, request);
        Results results = new Results(folder, choice(folder, request));
        Gallery drawn = Gallery.of(charts, results);
        if (drawn.figures().isEmpty()
                || (!request.kinds().isEmpty() && !drawn.skipped().isEmpty())) {
            throw new RefusedException(drawn.skipped().entrySet().stream()
                    .map(each -> each.getKey() + ": " + each.getValue())
                    .collect(Collectors.joining("; ")));
        }
        return new Outcome(
                new ChartFiles(request.widths(), request.formats()).lay(drawn.figures(), out), drawn.skipped());
    }

    private static List<Chart> charts(ResultFolder folder, Request request) {
        List<String> ofScenario = folder.manifest().charts();
        List<String> names = !request.kinds().isEmpty()
                ? request.kinds().stream().map(Redraw::kind).distinct().toList()
                : ofScenario.isEmpty() ? Charts.names() : ofScenario;
        return names.stream().flatMap(name -> Charts.named(name).stream()).toList();
    }

    private static String kind(String asked) {
        if (Charts.named(asked).isPresent()) {
            return asked;
        }
        List<String> found =
                Charts.names().stream().filter(name -> name.contains(asked)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new RefusedException(
                found.isEmpty() || asked.isEmpty()
                        ? "there is no chart `" + asked + "`; there are " + Say.list(Charts.names())
                        : "`" + asked + "` may be " + String.join(" or ", found));
    }

    private static Choice choice(ResultFolder folder, Request request) {
        List<String> styles =
                folder.manifest().styles().stream().map(style -> style.name()).toList();
        request.styles().forEach(style -> known("style", style, styles));
        request.points()
                .forEach(point -> known("point", point, folder.manifest().points()));
        return new Choice(
                Optional.ofNullable(request.metric()).map(Redraw::metric), request.styles(), request.points());
    }

    private static Metric metric(String asked) {
        List<Metric> all = Arrays.asList(Metric.values());
        known("metric", asked, all.stream().map(Metric::id).toList());
        return all.stream()
                .filter(metric -> metric.id().equals(asked))
                .findFirst()
                .orElseThrow();
    }

    private static void known(String what, String asked, Collection<String> known) {
        if (!known.contains(asked)) {
            throw new RefusedException(
                    "there is no " + what + " `" + asked + "`; there are " + String.join(", ", known));
        }
    }
}
