package dev.stowage.cli;

import dev.stowage.scenario.yaml.Overrides;
import dev.stowage.scenario.yaml.ScenarioException;
import dev.stowage.scenario.yaml.ScenarioReader;
import dev.stowage.scenario.yaml.Study;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads many scenario files, several at once, and tells of each in their order. */
final class Readings {
    private final Surroundings surroundings;
    private final ScenarioReader reader;
    private final Overrides overrides;

    Readings(Surroundings surroundings, ScenarioReader reader, Overrides overrides) {
        this.surroundings = surroundings;
        this.reader = reader;
        this.overrides = overrides;
    }

    /** What became of one file: a study, or its mistakes a line each. */
    record Reading(ScenarioPath path, Optional<Study> study, String problems) {}

    /** Reads them all and tells of each. */
    void each(List<ScenarioPath> scenarios, BiConsumer<ScenarioPath, Reading> told) {
        scenarios.parallelStream().map(this::read).forEachOrdered(reading -> told.accept(reading.path(), reading));
    }

    /** Reads them all; the studies in order, without the files whose mistakes are told. */
    Map<ScenarioPath, Study> studies(List<ScenarioPath> scenarios) {
        Map<ScenarioPath, Study> studies = new LinkedHashMap<>();
        each(scenarios, (scenario, reading) -> reading.study()
                .ifPresentOrElse(
                        study -> studies.put(scenario, study),
                        () -> surroundings.err().println(reading.problems())));
        return studies;
    }

    private Reading read(ScenarioPath scenario) {
        try {
            return new Reading(scenario, Optional.of(reader.read(named(scenario.file()), overrides)), "");
        } catch (ScenarioException e) {
            return new Reading(scenario, Optional.empty(), Plain.lines(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            return new Reading(scenario, Optional.empty(), scenario.file() + ": nested too deep; use fewer levels");
        }
    }

    /** The path by which the file is opened and named in messages. */
    private Path named(Path file) {
        Path resolved = surroundings.resolve(file);
        return resolved.toAbsolutePath().equals(file.toAbsolutePath()) ? file : resolved;
    }
}
