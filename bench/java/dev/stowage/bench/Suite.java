package dev.stowage.bench;

import dev.stowage.bench.hold.HoldBenchmark;
import dev.stowage.bench.macro.Processes;
import dev.stowage.bench.parts.DrawingBenchmark;
import dev.stowage.bench.parts.PlacementBenchmark;
import dev.stowage.bench.parts.ReadingBenchmark;
import dev.stowage.bench.parts.SharingBenchmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The closed set of benchmarks that can be asked for. */
enum Suite {
    HOLD(
            "One event in the hold model",
            "pending",
            "An event list with so many events pending: the first is taken out and one is put in, an exponential increment later"
                    + " (the same increments for all). The ratio is to `stowage`, the kernel by `schedule(time, action)`."),
    SHARING(
            "Processor sharing",
            "customers",
            "One completion and the arrival that follows it, with so many customers present on a resource that can give them"
                    + " half of what they could take. The ratio is to 10 customers."),
    PLACEMENT(
            "Placement",
            "machines",
            "One guest that leaves and one that is placed, on so many machines whose memory is half taken. The ratio is to 100"
                    + " machines."),
    MACRO(
            "Many guests, whole processes",
            "guests",
            "So many guests, ten for each machine, all requested at once; each starts and works for 10 s. Stowage simulates each"
                    + " start as work on contended cores and disks with an image to pull; CloudSim Plus as a constant delay. Wall"
                    + " time and largest resident memory of the process, the JVM's start included, in turn. The ratio is to"
                    + " `stowage` with the same policy."),
    SCALE(
            "Growth",
            "guests",
            "The same guests by Stowage alone, as a process. The ratio is to the smallest size; of the time for a guest it says"
                    + " how far growth is from proportional."),
    TIERS(
            "Sizes that it is made for",
            "",
            "The scenarios in `scenarios/scale/`, as processes with their tables and pages; classroom, zone and the burst of functions have no charts. Budgets on two cores: classroom 1 s and"
                    + " the JVM (`--dry-run` simulates it and writes nothing; see `--help` below for the JVM), report 2 min,"
                    + " Kubernetes maximum 30 s, zone 2 min and 4 GB, burst of functions 1 min. No ratio."),
    START(
            "Start",
            "",
            "Processes as a person starts them, by the launcher, and two parts of them by themselves when warm. No ratio.");

    private final String title;
    private final String counted;
    private final String meaning;

    Suite(String title, String counted, String meaning) {
        this.title = title;
        this.counted = counted;
        this.meaning = meaning;
    }

    /** The words by which they are asked for. */
    static List<String> names() {
        return Stream.of(values()).map(Suite::word).toList();
    }

    /** The word by which it is asked for. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its table is headed with. */
    String title() {
        return title;
    }

    /** What its sizes count. */
    String counted() {
        return counted;
    }

    /** What is measured, and what the ratio refers to. */
    String meaning() {
        return meaning;
    }

    /** Measures; it may take minutes. */
    List<Measurement> measure(Plan plan) throws IOException, InterruptedException {
        return switch (this) {
            case HOLD -> hold(plan);
            case SHARING ->
                new MicroBenchmark("sharing", "", SharingBenchmark.class, plan.quick() ? "10,1000" : "")
                        .measure(plan, own -> new Measurement.Reference(own.variant(), 10));
            case PLACEMENT ->
                new MicroBenchmark("placement", "", PlacementBenchmark.class, plan.quick() ? "100,1000" : "")
                        .measure(plan, own -> new Measurement.Reference(own.variant(), 100));
            case MACRO -> Processes.macro(plan);
            case SCALE -> Processes.scale(plan);
            case TIERS -> Processes.tiers(plan);
            case START -> start(plan);
        };
    }

    private static List<Measurement> hold(Plan plan) {
        return new MicroBenchmark("hold", "", HoldBenchmark.class, plan.quick() ? "1000" : "")
                .measure(plan, own -> new Measurement.Reference("stowage", own.size()));
    }

    private static List<Measurement> start(Plan plan) throws IOException, InterruptedException {
        List<Measurement> all = new ArrayList<>(Processes.start(plan));
        all.addAll(new MicroBenchmark("start", "read module-6", ReadingBenchmark.class, "").measure(plan, own -> null));
        all.addAll(new MicroBenchmark("start", "draw a chart", DrawingBenchmark.class, "").measure(plan, own -> null));
        return all;
    }
}
