package dev.stowage.model;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.scenario.Catalogue;
import dev.stowage.scenario.Scenario;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A scenario, written in a test, that is run once. What every run must satisfy (see {@link Outcome#check}) is checked after every
 * run.
 */
record Trial(Scenario scenario, String styleName, long seed, int replicationIndex) {
    private static final Catalogue BUNDLED = new BundledCatalogue();

    /** A scenario that names nothing of the catalogue; {@code schema: 1} is added. */
    static Trial of(String yaml) {
        return read(yaml, Catalogue.EMPTY);
    }

    /** A scenario that may name what the catalogue holds. */
    static Trial bundled(String yaml) {
        return read(yaml, BUNDLED);
    }

    private static Trial read(String yaml, Catalogue catalogue) {
        try {
            Path file = Files.createTempFile("trial", ".yaml");
            try {
                Files.writeString(file, "schema: 1\n" + yaml);
                Scenario scenario =
                        new ScenarioReader(catalogue).read(file).points().get(0).scenario();
                return new Trial(scenario, scenario.styles().keySet().iterator().next(), 1, 0);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another style than the first. */
    Trial style(String name) {
        return new Trial(scenario, name, seed, replicationIndex);
    }

    Trial seed(long other) {
        return new Trial(scenario, styleName, other, replicationIndex);
    }

    Trial replication(int index) {
        return new Trial(scenario, styleName, seed, index);
    }

    Outcome run() {
        return run(true);
    }

    /** With nobody who wants to hear of stages, so that machines that share nothing may be run one after the other. */
    Outcome runWithoutStages() {
        return run(false);
    }

    private Outcome run(boolean wantsStages) {
        Outcome outcome = new Outcome(wantsStages);
        RunSpec spec = new RunSpec("base", styleName, scenario, seed, replicationIndex);
        outcome.result = Simulation.run(spec, outcome);
        outcome.check();
        return outcome;
    }
}
