package dev.stowage.cli;

import dev.stowage.experiment.Progress;
import dev.stowage.results.Aside;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.validation.Fit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits numbers of a scenario to measurements. */
@Command(
        name = "fit",
        description =
                "Fit numbers of a scenario to measurements of one's own, and write entries that scenarios can name.",
        footer = {
            "",
            "The table has a row for each boot with a column `seconds`, or a row for each statistic with",
            "`metric,statistic,value` and perhaps `unit`; columns `style` and `point` where there are several."
        })
final class FitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            required = true,
            description = "What was measured, as a scenario.")
    private Path scenario = Path.of("");

    @Option(names = "--measured", paramLabel = "CSV", required = true, description = "The measurements.")
    private Path measured = Path.of("");

    @Option(
            names = "--parameters",
            paramLabel = "NAME,...",
            required = true,
            split = ",(?![^{}]*\\})",
            description =
                    "The numbers to fit, by their names in assumptions.csv; each stays between its low and high. Names that share a "
                            + "number are fitted together: * is any text without a dot, {a,b} one of two.")
    private List<String> parameters = List.of();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "What the seconds of a boot are. Default: startup.ready")
    private String metric = "startup.ready";

    @Option(
            names = "--match",
            paramLabel = "STATISTIC,...",
            split = ",",
            description = "Which statistics of the boots are met, such as mean,p99. Default: mean")
    private List<String> match = List.of("mean");

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where the entries go. Default: beside the measurements, NAME-fitted.yaml for NAME.csv")
    private @Nullable Path to;

    @Option(names = "--force", description = "Replace that file if it is there.")
    private boolean force;

    @Mixin
    private final SimulationOptions simulation = new SimulationOptions();

    FitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return simulation.carryOut(this::fit, surroundings);
    }

    private int fit(BooleanSupplier stop) throws IOException {
        Metric seconds = Metric.of(metric)
                .filter(known -> known.unit().equals("s"))
                .orElseThrow(() -> simulation.wrong(
                        "--metric takes a time, such as startup.ready, startup.running or makespan, not `"
                                + Plain.text(metric) + "`"));
        List<Statistic> statistics = match.stream().map(this::statistic).toList();
        Path target = target();
        if (Files.exists(surroundings.resolve(target)) && !force) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT,
                    surroundings.shown(target) + " is already there; choose another --to, or add --force");
        }
        Study study = surroundings.reader().read(surroundings.resolve(scenario));
        Fit fit = Fit.of(
                new Fit.Request(
                        study,
                        surroundings.resolve(measured),
                        surroundings.shown(measured).replace('\\', '/'),
                        seconds,
                        statistics,
                        parameters.stream().map(String::strip).toList()),
                simulation.run(surroundings.runner(), surroundings, Progress.NONE, stop));
        write(fit, target);
        return ExitCodes.DONE;
    }

    private void write(Fit fit, Path target) throws IOException {
        surroundings.out().println(Plain.lines(fit.text()));
        String entries = fit.entries(surroundings.catalogue(), surroundings.resolve(scenario));
        String name = String.valueOf(target.getFileName());
        String head = "# Fitted by `stowage fit` to " + surroundings.shown(measured) + ".\n"
                + "# A scenario beside this file says `catalogue: [" + name + "]` and names the entries below.\n";
        Aside.write(surroundings.resolve(target), head + entries);
        surroundings.out().println("wrote " + surroundings.shown(target));
    }

    private Path target() {
        if (to != null) {
            return to;
        }
        Path name = measured.getFileName();
        String stem = String.valueOf(name == null ? "measured" : name).replaceFirst("\\.[^.]*$", "");
        return measured.resolveSibling(stem + "-fitted.yaml");
    }

    private Statistic statistic(String text) {
        return Statistic.of(text.strip())
                .orElseThrow(() -> simulation.wrong(
                        "--match takes statistics such as mean, p50 and p99, not `" + Plain.text(text) + "`"));
    }
}
