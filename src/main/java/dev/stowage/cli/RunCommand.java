package dev.stowage.cli;

import dev.stowage.experiment.InterruptedStudyException;
import dev.stowage.results.Manifest;
import dev.stowage.scenario.yaml.Study;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs scenarios. */
@Command(
        name = "run",
        description = "Run scenarios; each writes a folder of results with its report.",
        footer = {
            "",
            "All scenarios are read before the first one runs; when one of them is invalid, none runs.",
            "The results are the same, byte for byte, for any number of workers."
        })
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "Scenarios, or folders of them; in a folder, names that begin with `_` or `.` are passed over.")
    private List<Path> given = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where folders of results go: DIR/NAME for NAME.yaml. Default: results")
    private Path out = Path.of("results");

    @Mixin
    private final ScenarioChanges changes = new ScenarioChanges();

    @Option(names = "--replications", paramLabel = "N", description = "Repetitions of every point and style.")
    private @Nullable Integer replications;

    @Option(names = "--workers", paramLabel = "N", description = "Runs carried out at once. Default: the processors.")
    private int workers = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fail-fast", description = "Stop at the first file that fails; usually all others are run first.")
    private boolean failFast;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            description =
                    "Of folders take only the files whose path below them fits, such as 'h1-*' or '**/cold*'; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--dry-run",
            description = "Say what would be run and about how long it would take, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--resume",
            description = "Go on where a run was interrupted; results that are complete are left as they are.")
    private boolean resume;

    @Option(names = "--quiet", description = "Print nothing but problems.")
    private boolean quiet;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        checkArguments();
        List<ScenarioPath> scenarios = ScenarioPath.only(ScenarioPath.all(given, surroundings), only);
        Targets targets = new Targets(surroundings, out);
        targets.check(scenarios);
        Map<ScenarioPath, Study> studies = new Readings(
                        surroundings, surroundings.reader().takingAnyPublished(), changes.overrides(replications))
                .studies(scenarios);
        if (studies.size() < scenarios.size()) {
            return ExitCodes.INVALID;
        }
        // the process ends as soon as the interruption is closed, so all that is told stands within
        try (Interruption interruption = new Interruption()) {
            return carryOut(studies, targets, interruption);
        }
    }

    private int carryOut(Map<ScenarioPath, Study> studies, Targets targets, Interruption interruption)
            throws IOException {
        Batch.Options options = new Batch.Options(settings(), workers, quiet, failFast, resume);
        Batch batch = new Batch(surroundings, options);
        try {
            if (dryRun) {
                batch.tellPlan(studies, targets, interruption::isAsked);
                return ExitCodes.DONE;
            }
            return batch.run(studies, targets, interruption::isAsked);
        } catch (InterruptedStudyException e) {
            PrintWriter err = surroundings.err();
            err.println("interrupted; what is finished stays, and the same command with --resume goes on from there");
            err.flush();
            return ExitCodes.INTERRUPTED;
        }
    }

    private void checkArguments() {
        if (workers < 1) {
            throw Usage.wrong(spec, "--workers must be 1 or more, not " + workers);
        }
        if (replications != null && replications < 1) {
            throw Usage.wrong(spec, "--replications must be 1 or more, not " + replications);
        }
    }

    /** What the command line changed, as the manifest lists it. */
    private List<Manifest.Setting> settings() {
        List<Manifest.Setting> settings = changes.settings();
        if (replications != null) {
            settings.add(new Manifest.Setting("replications", Integer.toString(replications)));
        }
        return settings;
    }
}
