package dev.stowage.cli;

import dev.stowage.experiment.Progress;
import dev.stowage.experiment.Runner;
import dev.stowage.experiment.SummaryRun;
import dev.stowage.scenario.yaml.ScenarioException;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands share that simulate and keep nothing but summaries: their workers, how they are interrupted, and how they fail. */
final class SimulationOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--workers", paramLabel = "N", description = "Runs carried out at once. Default: the processors.")
    private int workers = Runtime.getRuntime().availableProcessors();

    /** What a command does; its exit code. */
    interface Work {
        int carryOut(BooleanSupplier stop) throws IOException;
    }

    /**
     * Carries out a command, and says what went wrong.
     *
     * @throws ParameterException when there are no workers
     */
    int carryOut(Work work, Surroundings surroundings) throws IOException {
        if (workers < 1) {
            throw wrong("--workers must be 1 or more, not " + workers);
        }
        try (Interruption interruption = new Interruption()) {
            return work.carryOut(interruption::isAsked);
        } catch (ScenarioException e) {
            surroundings.err().println(Plain.lines(String.valueOf(e.getMessage())));
            return ExitCodes.INVALID;
        }
    }

    /** Simulates with these workers. */
    SummaryRun run(Runner runner, Surroundings surroundings, Progress progress, BooleanSupplier stop) {
        return new SummaryRun(runner, surroundings.catalogue(), workers, progress, stop);
    }

    /** That the command line is wrong, with a pointer to the help of its command. */
    RuntimeException wrong(String message) {
        return Usage.wrong(command, message);
    }
}
