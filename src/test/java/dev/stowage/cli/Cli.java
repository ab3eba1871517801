package dev.stowage.cli;

import dev.stowage.catalog.BundledCatalogue;
import dev.stowage.experiment.Runner;
import dev.stowage.model.Simulation;
import dev.stowage.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line in this process, in a folder of its own. */
public final class Cli {
    static final String STUDY = """
            schema: 1
            name: small study
            question: Which is ready first?
            apps: {web: {memory: 128 MiB, ready-after: {compute: {uniform: {low: 0.1 core-seconds, high: 0.2 core-seconds}}}}}
            workload: [{app: web, count: 2}]
            instance-types: {box: {vcpus: 4, memory: 16 GiB, price: 0.1 USD/h}}
            layers:
              engine: {makes: one-per-guest, start-up: {running: [{name: create, delay: 50 ms}]}}
              hypervisor: {makes: one-per-guest, start-up: {running: [{name: boot, delay: {uniform: {low: 8 s, high: 10 s}}}]}}
            styles:
              vm: {machines: {type: box, count: 1, start: running}, stack: [hypervisor]}
              container: {machines: {type: box, count: 1, start: running}, stack: [engine]}
            experiment: {replications: 3, seed: 4}
            """;

    private static final BundledCatalogue CATALOGUE = new BundledCatalogue();

    private final Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Runner runner = Simulation::run;
    private Drawer drawer = folder -> {};

    /** Relative paths are relative to this folder; nothing is drawn. */
    public Cli(Path directory) {
        this.directory = directory;
    }

    Cli with(Runner other) {
        runner = other;
        return this;
    }

    Cli with(Drawer other) {
        drawer = other;
        return this;
    }

    /** Draws as the program does. */
    public Cli drawing() {
        return with(Report::draw);
    }

    Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Carries out a command line; the exit code. */
    public int execute(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Surroundings surroundings = new Surroundings(
                runner, drawer, CATALOGUE, directory, new PrintWriter(out, true), new PrintWriter(err, true), false);
        return StowageCommand.line(surroundings).execute(args);
    }

    /** What the last command wrote to its standard output. */
    public String out() {
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    /** What the last command wrote to its standard error. */
    public String err() {
        return err.toString().replace(System.lineSeparator(), "\n");
    }
}
