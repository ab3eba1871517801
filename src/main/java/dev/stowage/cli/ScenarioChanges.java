package dev.stowage.cli;

import dev.stowage.results.Manifest;
import dev.stowage.scenario.yaml.Overrides;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that change a scenario from the command line. */
final class ScenarioChanges {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change a value of the scenario, such as apps.web.memory='256 MiB'; may be repeated.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "What the random draws start from.")
    private @Nullable Long seed;

    /**
     * The changes as the reader of scenarios takes them.
     *
     * @param replications the number of replications, if the command line gives it
     * @throws ParameterException when a change is not of the form PATH=VALUE
     */
    Overrides overrides(@Nullable Integer replications) {
        for (String set : sets) {
            if (set.indexOf('=') < 1) {
                throw Usage.wrong(command, "--set takes PATH=VALUE, not `" + Plain.text(set) + "`");
            }
        }
        return new Overrides(sets, seed, replications);
    }

    /** The changes as the manifest lists them. */
    List<Manifest.Setting> settings() {
        List<Manifest.Setting> settings = new ArrayList<>();
        for (String set : sets) {
            int equals = set.indexOf('=');
            settings.add(new Manifest.Setting(set.substring(0, equals).strip(), set.substring(equals + 1)));
        }
        if (seed != null) {
            settings.add(new Manifest.Setting("seed", Long.toString(seed)));
        }
        return settings;
    }
}
