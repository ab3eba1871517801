package dev.stowage.cli;

import dev.stowage.experiment.Progress;
import dev.stowage.results.Tables;
import dev.stowage.scenario.yaml.Overrides;
import dev.stowage.scenario.yaml.Study;
import dev.stowage.validation.Verification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds theory against what is simulated. */
@Command(
        name = "verify",
        description = "Simulate models of which theory knows the answer, and print it beside what comes out.",
        footer = {
            "",
            "A value passes when theory lies in the 99.9 %% interval and that is narrower than 2 %% to either side;",
            "where nothing is drawn, when both are equal to a relative 1e-9. An interval that is too wide is inconclusive.",
            "The exit code is 0 when every value passes, and 4 otherwise."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description =
                    "Numbers of checks, such as V1, scenarios of scenarios/theory by name, or paths of scenarios with `theory:`. Default: all of the folder.")
    private List<String> names = List.of();

    @Mixin
    private final CsvOption csv = new CsvOption();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What the random draws start from. Default: as the scenarios say")
    private @Nullable Long seed;

    @Mixin
    private final SimulationOptions simulation = new SimulationOptions();

    VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return simulation.carryOut(
                stop -> {
                    List<Study> studies = new ArrayList<>();
                    return choose(studies) ? verify(studies, stop) : ExitCodes.INVALID;
                },
                surroundings);
    }

    private int verify(List<Study> studies, BooleanSupplier stop) throws IOException {
        Verification verification;
        if (surroundings.terminal()) {
            try (Bar bar = new Bar("verify")) {
                verification = simulated(studies, bar, stop);
            }
        } else {
            verification = simulated(studies, Progress.NONE, stop);
        }
        surroundings.out().println(Plain.lines(verification.text()));
        surroundings.out().flush();
        csv.write(Tables.THEORY, verification.rows(), surroundings);
        return verification.passed() ? ExitCodes.DONE : ExitCodes.RUN_FAILED;
    }

    private Verification simulated(List<Study> studies, Progress progress, BooleanSupplier stop) {
        return Verification.of(
                studies,
                seed == null ? 1 : seed,
                names.isEmpty(),
                surroundings.runner(),
                runner -> simulation.run(runner, surroundings, progress, stop));
    }

    /** The studies that were asked for, in the order of the names; false when one of them is invalid. */
    private boolean choose(List<Study> chosen) {
        ScenarioFolder folder = ScenarioFolder.theory(surroundings);
        if (names.isEmpty()) {
            return read(folder.named(names), chosen);
        }
        List<Study> shipped = new ArrayList<>();
        Set<Study> wanted = new LinkedHashSet<>();
        boolean numbered = names.stream().anyMatch(VerifyCommand::isNumber);
        if (numbered && !read(folder.named(List.of()), shipped)) {
            return false;
        }
        for (String name : names) {
            List<Study> found = new ArrayList<>(shipped.stream()
                    .filter(study -> Verification.isCheck(study, name))
                    .toList());
            if (isNumber(name) && found.isEmpty()) {
                throw new StopException(
                        ExitCodes.USAGE,
                        "no scenario of theory has the check " + Plain.text(name) + "; see docs/validation.md");
            }
            if (!isNumber(name) && !read(folder.named(List.of(name)), found)) {
                return false;
            }
            wanted.addAll(found);
        }
        chosen.addAll(wanted);
        return true;
    }

    private static boolean isNumber(String name) {
        return name.matches("[Vv][0-9]+");
    }

    private boolean read(List<ScenarioPath> scenarios, List<Study> studies) {
        Overrides overrides = new Overrides(List.of("experiment.level=99.9 %"), seed, null);
        Collection<Study> read = new Readings(surroundings, surroundings.reader(), overrides)
                .studies(scenarios)
                .values();
        studies.addAll(read);
        return read.size() == scenarios.size();
    }
}
