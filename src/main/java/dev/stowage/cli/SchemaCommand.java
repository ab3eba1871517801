package dev.stowage.cli;

import dev.stowage.scenario.yaml.Schema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of the scenario language. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of scenarios, with which editors complete and explain keys.")
final class SchemaCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    SchemaCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        surroundings.out().println(Schema.json().stripTrailing());
        return ExitCodes.DONE;
    }
}
