package dev.stowage.cli;

import dev.stowage.experiment.Progress;
import dev.stowage.experiment.RunFailedException;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.report.ValidationCharts;
import dev.stowage.results.ReproductionRow;
import dev.stowage.results.TableWriter;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Overrides;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.validation.CrossValidation;
import dev.stowage.validation.Reproduction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds published measurements against what is simulated. */
@Command(
        name = "reproduce",
        description = "Run published experiments and print published values beside simulated ones.",
        footer = {
            "",
            "Misses stay in and are no failure: the exit code is 0 with them.",
            "Without names and with a folder docs here it writes docs/validation.md and its charts."
        })
final class ReproduceCommand implements Callable<Integer> {
    private static final Path PAGE = Path.of("docs", "validation.md");
    private static final Path FIGURES = Path.of("docs", "figures");

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "Scenarios of scenarios/published by name, or paths of scenarios with `published:`. Default: all of the folder.")
    private List<String> names = List.of();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write the values as a table; see docs/results.md.")
    private @Nullable Path csv;

    @Option(
            names = "--baseline",
            description = "Print what the best constant and a straight line make of the same values.")
    private boolean baseline;

    @Option(
            names = "--cross-validate",
            description =
                    "Refit each source of six points or more with each condition left out in turn, and print the error on it.")
    private boolean crossValidate;

    @Option(names = "--workers", paramLabel = "N", description = "Runs carried out at once. Default: 2")
    private int workers = 2;

    @Option(names = "--no-document", description = "Leave docs/validation.md and its charts as they are.")
    private boolean noDocument;

    ReproduceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (workers < 1) {
            throw wrong("--workers must be 1 or more, not " + workers);
        }
        List<ScenarioPath> scenarios = ScenarioFolder.published(surroundings).named(names);
        List<Study> studies = read(scenarios);
        if (studies.size() < scenarios.size()) {
            return ExitCodes.INVALID;
        }
        try (Interruption interruption = new Interruption()) {
            return reproduce(studies, interruption::isAsked);
        } catch (ScenarioException e) {
            surroundings.err().println(Plain.lines(String.valueOf(e.getMessage())));
            return ExitCodes.INVALID;
        } catch (RunFailedException e) {
            surroundings.err().println("a run failed: " + Plain.text(String.valueOf(e.getMessage())));
            Defects.trace(e, surroundings.err());
            return ExitCodes.RUN_FAILED;
        }
    }

    private int reproduce(List<Study> studies, BooleanSupplier stop) throws IOException {
        Reproduction reproduction = simulated(studies, stop);
        surroundings.out().print(reproduction.text(baseline));
        surroundings.out().flush();
        if (csv != null) {
            write(reproduction.rows(), surroundings.resolve(csv));
        }
        if (names.isEmpty() && !noDocument && Files.isDirectory(surroundings.resolve(Path.of("docs")))) {
            document(reproduction);
        }
        if (crossValidate) {
            SummaryRun run =
                    new SummaryRun(surroundings.runner(), surroundings.catalogue(), workers, Progress.NONE, stop);
            CrossValidation validation = CrossValidation.of(
                    reproduction, run, told -> surroundings.err().println(told));
            surroundings.out().print("\n" + validation.text());
        }
        return ExitCodes.DONE;
    }

    private Reproduction simulated(List<Study> studies, BooleanSupplier stop) {
        if (!surroundings.terminal()) {
            return Reproduction.of(studies, run(Progress.NONE, stop));
        }
        try (Bar bar = new Bar("reproduce")) {
            return Reproduction.of(studies, run(bar, stop));
        }
    }

    private SummaryRun run(Progress progress, BooleanSupplier stop) {
        return new SummaryRun(surroundings.runner(), surroundings.catalogue(), workers, progress, stop);
    }

    private List<Study> read(List<ScenarioPath> scenarios) {
        List<Study> studies = new ArrayList<>();
        new Readings(surroundings, surroundings.reader(), Overrides.NONE).each(scenarios, (scenario, reading) -> {
            reading.study().ifPresent(studies::add);
            if (reading.study().isEmpty()) {
                surroundings.err().println(reading.problems());
            }
        });
        return studies;
    }

    /** The page, and its charts from the table alone. */
    private void document(Reproduction reproduction) throws IOException {
        Files.writeString(surroundings.resolve(PAGE), reproduction.page(), StandardCharsets.UTF_8);
        Path table = Files.createTempFile("stowage", ".csv");
        try {
            write(reproduction.rows(), table);
            ValidationCharts.draw(table, surroundings.resolve(FIGURES));
        } finally {
            Files.deleteIfExists(table);
        }
        surroundings
                .err()
                .println("wrote " + surroundings.shown(PAGE) + " and its charts in " + surroundings.shown(FIGURES));
    }

    private void write(List<ReproductionRow> rows, Path file) throws IOException {
        try (TableWriter<ReproductionRow> writer =
                Tables.REPRODUCTION.writeTo(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (ReproductionRow row : rows) {
                writer.write(row);
            }
        }
    }

    private RuntimeException wrong(String message) {
        return spec == null
                ? new StopException(ExitCodes.USAGE, message)
                : new ParameterException(spec.commandLine(), message);
    }
}
