package dev.stowage.cli;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.experiment.Runner;
import dev.stowage.results.Estimand;
import dev.stowage.results.Metric;
import dev.stowage.results.Statistic;
import dev.stowage.scenario.yaml.ScenarioReader;
import dev.stowage.scenario.yaml.Vocabulary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;

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
        return new ScenarioReader(catalogue, vocabulary());
    }

    /** The metrics and statistics of summary.csv. */
    static Vocabulary vocabulary() {
        TreeMap<String, String> metrics = new TreeMap<>();
        for (Metric metric : Metric.values()) {
            metrics.put(metric.id(), metric.unit());
        }
        TreeSet<String> statistics = new TreeSet<>();
        for (Statistic statistic : Statistic.values()) {
            statistics.add(statistic.id());
        }
        return Vocabulary.of(metrics, statistics, Estimand.ids());
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
