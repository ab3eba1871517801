package dev.stowage.cli;

import dev.stowage.report.Format;
import dev.stowage.report.Redraw;
import dev.stowage.report.RefusedException;
import dev.stowage.report.Report;
import dev.stowage.report.Width;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws charts again from a results folder. */
@Command(
        name = "chart",
        description = "Draw charts from a results folder, without a run.",
        footer = {
            "",
            "Without options all charts of the scenario are drawn at both widths in all",
            "formats: NAME.svg, NAME.pdf and NAME.png of 174 mm, NAME-84mm.svg and so on,",
            "NAME.csv with what is shown, and NAME.txt with what it says. Styles keep their",
            "colours when only some are drawn.",
        })
final class ChartCommand implements Callable<Integer> {
    private static final String SELECTION = "selection";

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "RESULTS", description = "A results folder.")
    private Path results = Path.of("");

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "A chart's name, such as start-up-ecdf, or a part that no other has, such as ecdf; may be"
                    + " repeated. Default: those of the scenario")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "A metric in place of the one that a chart shows by itself, where it can show several.")
    private @Nullable String metric;

    @Option(names = "--style", paramLabel = "STYLE", description = "Only this style; may be repeated.")
    private List<String> styles = new ArrayList<>();

    @Option(
            names = "--point",
            paramLabel = "POINT",
            description = "Only this point, as points.csv names it; may be repeated.")
    private List<String> points = new ArrayList<>();

    @Option(
            names = "--width",
            split = ",",
            paramLabel = "84|174",
            description = "Width in mm: of one or of two columns of a page. Default: both")
    private List<String> widths = new ArrayList<>();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description = "svg, pdf, png, csv, txt. Default: all")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the files go. Default: charts/ within RESULTS, or charts/selection/ with --metric,"
                    + " --style or --point")
    private @Nullable Path out;

    ChartCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = surroundings.resolve(results);
        if (!Files.isRegularFile(folder.resolve(Manifest.FILE_NAME))) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    "there are no results in " + surroundings.shown(results)
                            + "; name a folder that `stowage run` wrote, with a " + Manifest.FILE_NAME);
        }
        Redraw.Request request = new Redraw.Request(
                kinds,
                metric,
                styles,
                points,
                chosen("--width", widths, Width.class, width -> String.valueOf(width.millimetres())),
                chosen("--format", formats, Format.class, Format::ending));
        try {
            Path target = target(folder, request);
            Redraw.Outcome outcome = Redraw.draw(ResultFolder.open(folder), request, target);
            outcome.skipped()
                    .forEach((name, reason) ->
                            surroundings.err().println("not drawn: " + Plain.text(name + ": " + reason)));
            surroundings.out().println("wrote in " + surroundings.shown(target) + ":");
            outcome.files().forEach(file -> surroundings.out().println("  " + file));
            surroundings.out().flush();
            return ExitCodes.DONE;
        } catch (RefusedException e) {
            throw new StopException(
                    ExitCodes.USAGE, surroundings.shown(results) + ": " + Plain.text(String.valueOf(e.getMessage())));
        }
    }

    private Path target(Path folder, Redraw.Request request) {
        if (out != null) {
            return surroundings.resolve(out);
        }
        Path charts = folder.resolve(Report.CHARTS);
        return request.isSelective() ? charts.resolve(SELECTION) : charts;
    }

    private static <E extends Enum<E>> Set<E> chosen(
            String option, List<String> asked, Class<E> type, Function<E, String> text) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String one : asked) {
            chosen.add(Arrays.stream(type.getEnumConstants())
                    .filter(each -> text.apply(each).equals(one))
                    .findFirst()
                    .orElseThrow(() -> new StopException(
                            ExitCodes.USAGE,
                            option + ": there is no `" + Plain.text(one) + "`; there are "
                                    + Arrays.stream(type.getEnumConstants())
                                            .map(text)
                                            .collect(Collectors.joining(", ")))));
        }
        return asked.isEmpty() ? EnumSet.allOf(type) : chosen;
    }
}
