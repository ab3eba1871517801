package dev.stowage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code bench/run}. */
@Command(
        name = "bench/run",
        sortOptions = false,
        description = "Measures, prints tables with medians, and writes target/bench.csv.",
        footer = {
            "",
            "hold       an event of the hold model: this kernel, others, plain heaps",
            "sharing    a completion and an arrival in processor sharing",
            "placement  a guest placed on half full machines, by policy",
            "macro      many guests, whole processes: Stowage and CloudSim Plus",
            "scale      1e3 to 1e6 guests, and how time and memory grow",
            "tiers      the scenarios in scenarios/scale/",
            "start      --help and module-6; reading a scenario, drawing a chart",
        })
public final class Main implements Callable<Integer> {
    private static final Path CSV = Path.of("target", "bench.csv");
    private static final Path DOCUMENT = Path.of("docs", "performance.md");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "What to measure; all without a name.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often each is measured, all in turn; 5 unless said.")
    private int rounds;

    @Option(
            names = "--quick",
            description = "A smoke test: a round of a few seconds at the smallest sizes. No figures to keep.")
    private boolean quick;

    @Option(names = "--document", description = "Renew the sections of docs/performance.md that were measured.")
    private boolean document;

    private Main() {}

    /** Carries out the command and ends the process: 0 done, 2 wrong usage, 1 anything else. */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Main());
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Say this.")
                        .build());
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds must be at least 1, it is " + rounds);
        }
        if (quick && document) {
            throw new ParameterException(spec.commandLine(), "--quick makes no figures to keep: leave out --document");
        }
        for (String name : names) {
            if (!Suite.names().contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no benchmark " + name + "; there are " + String.join(", ", Suite.names()));
            }
        }
        Plan plan = new Plan(quick ? 1 : rounds, quick);
        List<Measurement> all = new ArrayList<>();
        for (Suite suite : Suite.values()) {
            if (names.isEmpty() || names.contains(suite.word())) {
                List<Measurement> measured = suite.measure(plan);
                System.out.println(Tables.text(suite, measured));
                all.addAll(measured);
                Files.createDirectories(CSV.toAbsolutePath().getParent());
                Files.writeString(CSV, Tables.csv(all));
                if (document) {
                    new PerformancePage(DOCUMENT).renew(suite, measured, plan, LocalDate.now(java.time.ZoneOffset.UTC));
                }
            }
        }
        System.out.println("wrote " + CSV + (document ? " and " + DOCUMENT : ""));
        return 0;
    }
}
