package dev.stowage.cli;

import dev.stowage.scenario.yaml.Overrides;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks scenarios without running them. */
@Command(
        name = "validate",
        description = "Check scenarios without running them: `ok FILE`, or every mistake with its line.")
final class ValidateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "Scenarios, or folders of them; in a folder, names that begin with `_` or `.` are passed over.")
    private List<Path> given = List.of();

    ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<ScenarioPath> scenarios = ScenarioPath.all(given, surroundings);
        int[] invalid = {0};
        new Readings(surroundings, surroundings.reader(), Overrides.NONE).each(scenarios, (scenario, reading) -> {
            if (reading.study().isPresent()) {
                surroundings.out().println("ok " + Plain.text(scenario.file().toString()));
            } else {
                invalid[0]++;
                surroundings.err().println(reading.problems());
            }
        });
        surroundings.out().println(summary(scenarios.size(), invalid[0]));
        return invalid[0] == 0 ? ExitCodes.DONE : ExitCodes.INVALID;
    }

    private static String summary(int all, int invalid) {
        String files = all == 1 ? "1 scenario" : all + " scenarios";
        return invalid == 0 ? files + ", all valid" : files + ", " + invalid + " invalid";
    }
}
