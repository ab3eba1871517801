package dev.stowage.cli;

import dev.stowage.experiment.Explanation;
import dev.stowage.experiment.UnknownGuestException;
import dev.stowage.report.StartStory;
import dev.stowage.report.Waterfall;
import dev.stowage.scenario.EditDistance;
import dev.stowage.scenario.yaml.Point;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what one start spent its time on. */
@Command(
        name = "explain",
        description = "Tell what one start spent its time on, stage by stage, and whom it waited for.",
        footer = {
            "",
            "Runs one replication again and keeps the stages of the guest and of what hosts it; those that",
            "ended before its request are left out. Times are seconds of simulated time, as in stages.csv.",
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 6;

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "FILE", description = "A scenario.")
    private Path file = Path.of("");

    @Option(names = "--style", required = true, paramLabel = "NAME", description = "A style of the scenario.")
    private String style = "";

    @Option(
            names = "--guest",
            required = true,
            paramLabel = "NAME|N",
            description =
                    "A guest as startups.csv names it, such as web-12, or its number in order of request, from 1.")
    private String guest = "";

    @Option(
            names = "--point",
            paramLabel = "NAME",
            description = "A point as points.csv names it, axis=value;axis=value. Default: the first")
    private @Nullable String point;

    @Option(names = "--replication", paramLabel = "N", description = "Which repetition, from 0. Default: 0")
    private int replication;

    @Mixin
    private final ScenarioChanges changes = new ScenarioChanges();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where a chart goes: waterfall.png, waterfall.svg and waterfall.csv. Default: no chart")
    private @Nullable Path out;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        List<ScenarioPath> paths = ScenarioPath.all(List.of(file), surroundings);
        if (paths.size() > 1) {
            throw new StopException(
                    ExitCodes.USAGE, surroundings.shown(file) + ": this is a folder of scenarios; name one of them");
        }
        Collection<Study> studies = new Readings(
                        surroundings, surroundings.reader().takingAnyPublished(), changes.overrides(null))
                .studies(paths)
                .values();
        return studies.isEmpty()
                ? ExitCodes.INVALID
                : explain(studies.iterator().next());
    }

    private int explain(Study study) throws IOException {
        Point chosen = point(study);
        if (!chosen.scenario().styles().containsKey(style)) {
            throw unknown("--style", style, "style", chosen.scenario().styles().keySet());
        }
        int most = chosen.scenario().experiment().replications().most();
        if (replication < 0 || replication >= most) {
            throw new StopException(
                    ExitCodes.USAGE,
                    "--replication " + replication + ": " + surroundings.shown(file) + " has replications 0 to "
                            + (most - 1));
        }
        Explanation explanation = explanation(chosen);
        StartStory story = new StartStory(explanation.start(), explanation.stages(), explanation.endSeconds());
        String run = String.join(
                ", ",
                "scenario " + study.name(),
                "style " + style,
                "point " + chosen.name(),
                "replication " + replication,
                "seed " + chosen.scenario().experiment().seed());
        surroundings.out().println(Plain.text(run));
        surroundings.out().println();
        new ExplainText(story).lines().forEach(surroundings.out()::println);
        if (out != null && !story.stages().isEmpty()) {
            Waterfall.draw(story, run, surroundings.resolve(out));
            surroundings
                    .out()
                    .println("wrote " + surroundings.shown(out) + ": waterfall.png, waterfall.svg, waterfall.csv");
        }
        surroundings.out().flush();
        return ExitCodes.DONE;
    }

    private Explanation explanation(Point chosen) {
        try {
            return Explanation.of(chosen, style, replication, guest, surroundings.runner(), surroundings.catalogue());
        } catch (UnknownGuestException e) {
            throw new StopException(
                    ExitCodes.USAGE,
                    "--guest: " + Plain.text(String.valueOf(e.getMessage()))
                            + (e.nearest().isEmpty() ? "" : "; the nearest are " + quoted(e.nearest())));
        }
    }

    private Point point(Study study) {
        String asked = point == null ? study.points().get(0).name() : point;
        return study.points().stream()
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "--point",
                        asked,
                        "point",
                        study.points().stream().map(Point::name).toList()));
    }

    private StopException unknown(String option, String written, String what, Collection<String> known) {
        List<String> nearest = known.stream()
                .sorted(Comparator.comparingInt((String name) -> EditDistance.between(written, name)))
                .limit(MOST_NAMED)
                .toList();
        return new StopException(
                ExitCodes.USAGE,
                option + ": " + surroundings.shown(file) + " has no " + what + " `" + Plain.text(written) + "`; "
                        + (nearest.size() < known.size() ? "the nearest are " : "it has ") + quoted(nearest));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + Plain.text(name) + "`").collect(Collectors.joining(", "));
    }
}
