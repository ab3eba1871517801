package dev.stowage.cli;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.experiment.ResultWords;
import dev.stowage.experiment.Runner;
import dev.stowage.scenario.yaml.ScenarioReader;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * What commands work with.
 *
 * @param runner carries out one run
 * @param drawer draws a results folder
 * @param catalogue the reference data
 * @param directory what relative paths are relative to
 * @param out for what was asked for
 * @param err for problems and progress
 * @param terminal whether a person watches {@code err}
 */
record Surroundings(
        Runner runner,
        Drawer drawer,
        BundledCatalogue catalogue,
        Path directory,
        PrintWriter out,
        PrintWriter err,
        boolean terminal) {

    /** A reader that knows the catalogue and the metrics. */
    ScenarioReader reader() {
        return new ScenarioReader(catalogue, ResultWords.vocabulary());
    }

    /** Where a path is that was given on the command line. */
    Path resolve(Path given) {
        return directory.resolve(given);
    }

    /** A path as a person here would write it: relative when it lies below the directory. */
    String shown(Path path) {
        Path absolute = resolve(path).toAbsolutePath().normalize();
        Path here = directory.toAbsolutePath().normalize();
        return Plain.text((absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString());
    }
}
