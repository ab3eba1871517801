package dev.stowage.cli;

import dev.stowage.experiment.Progress;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.report.ValidationCharts;
import dev.stowage.results.Aside;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Overrides;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.validation.CrossValidation;
import dev.stowage.validation.Reproduction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "Scenarios of scenarios/published by name, or paths of scenarios with `published:`. Default: all of the folder.")
    private List<String> names = List.of();

    @Mixin
    private final CsvOption csv = new CsvOption();

    @Option(
            names = "--baseline",
            description = "Print what the best constant and a straight line make of the same values.")
    private boolean baseline;

    @Option(
            names = "--cross-validate",
            description =
                    "Refit each source of six points or more with each condition left out in turn, and print the error on it.")
    private boolean crossValidate;

    @Mixin
    private final SimulationOptions simulation = new SimulationOptions();

    @Option(names = "--no-document", description = "Leave docs/validation.md and its charts as they are.")
    private boolean noDocument;

    ReproduceCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return simulation.carryOut(
                stop -> {
                    List<ScenarioPath> scenarios =
                            ScenarioFolder.published(surroundings).named(names);
                    List<Study> studies = List.copyOf(new Readings(surroundings, surroundings.reader(), Overrides.NONE)
                            .studies(scenarios)
                            .values());
                    return studies.size() < scenarios.size() ? ExitCodes.INVALID : reproduce(studies, stop);
                },
                surroundings);
    }

    private int reproduce(List<Study> studies, BooleanSupplier stop) throws IOException {
        Reproduction reproduction = simulated(studies, stop);
        surroundings.out().println(Plain.lines(reproduction.text(baseline)));
        surroundings.out().flush();
        csv.write(Tables.REPRODUCTION, reproduction.rows(), surroundings);
        if (names.isEmpty() && !noDocument && Files.isDirectory(surroundings.resolve(Path.of("docs")))) {
            document(reproduction);
        }
        if (crossValidate) {
            SummaryRun run = simulation.run(surroundings.runner(), surroundings, Progress.NONE, stop);
            CrossValidation validation = CrossValidation.of(
                    reproduction, run, told -> surroundings.err().println(Plain.text(told)));
            surroundings.out().println("\n" + Plain.lines(validation.text()));
        }
        return ExitCodes.DONE;
    }

    private Reproduction simulated(List<Study> studies, BooleanSupplier stop) {
        if (!surroundings.terminal()) {
            return Reproduction.of(studies, simulation.run(surroundings.runner(), surroundings, Progress.NONE, stop));
        }
        try (Bar bar = new Bar("reproduce")) {
            return Reproduction.of(studies, simulation.run(surroundings.runner(), surroundings, bar, stop));
        }
    }

    /** The page, and its charts from the table alone. */
    private void document(Reproduction reproduction) throws IOException {
        Aside.write(surroundings.resolve(PAGE), reproduction.page());
        Path table = Files.createTempFile("stowage", ".csv");
        try {
            Aside.write(table, Tables.REPRODUCTION, reproduction.rows());
            ValidationCharts.draw(table, surroundings.resolve(FIGURES));
        } finally {
            Files.deleteIfExists(table);
        }
        surroundings
                .err()
                .println("wrote " + surroundings.shown(PAGE) + " and its charts in " + surroundings.shown(FIGURES));
    }
}
