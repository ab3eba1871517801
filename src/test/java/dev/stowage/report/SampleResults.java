package dev.stowage.report;

import dev.stowage.results.AssumptionRow;
import dev.stowage.results.Book;
import dev.stowage.results.ComparisonRow;
import dev.stowage.results.CostRow;
import dev.stowage.results.DensityRow;
import dev.stowage.results.FootprintRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.Metric;
import dev.stowage.results.Outcome;
import dev.stowage.results.Period;
import dev.stowage.results.PhaseRow;
import dev.stowage.results.PointRow;
import dev.stowage.results.StageRow;
import dev.stowage.results.Staging;
import dev.stowage.results.StartupRow;
import dev.stowage.results.Statistic;
import dev.stowage.results.SummaryRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Made-up but plausible results: twelve apps, each on an instance of its own or all in containers on one. */
final class SampleResults {

    static final int REPLICATIONS = 30;
    static final int APPS = 12;
    private static final long MIB = 1 << 20;

    private final List<String> styles;
    private final List<String> points = new ArrayList<>();
    private final List<Integer> appMib = new ArrayList<>();
    private String question = "Twelve small web apps: twelve EC2 instances with one VM each, or one large instance"
            + " with twelve containers?";
    private String name = "module-6";
    private boolean analysed;
    private boolean bare;

    private final List<SummaryRow> summary = new ArrayList<>();
    private final List<ComparisonRow> comparison = new ArrayList<>();
    private final List<PointRow> pointRows = new ArrayList<>();
    private final List<StartupRow> startups = new ArrayList<>();
    private final List<StageRow> stages = new ArrayList<>();
    private final List<PhaseRow> phases = new ArrayList<>();
    private final List<MemoryRow> memory = new ArrayList<>();
    private final List<FootprintRow> footprint = new ArrayList<>();
    private final List<DensityRow> density = new ArrayList<>();
    private final List<CostRow> cost = new ArrayList<>();

    private SampleResults(List<String> styles, List<Integer> sizes) {
        this.styles = styles;
        for (int i = 0; i < sizes.size(); i++) {
            String point = sizes.size() > 1 ? "app-memory=" + size(sizes.get(i)) : "base";
            points.add(point);
            appMib.add(sizes.get(i));
            if (sizes.size() > 1) {
                pointRows.add(new PointRow(point, "app-memory", i, String.valueOf(sizes.get(i) * MIB), "B"));
            }
        }
    }

    private static String size(int mib) {
        return mib >= 1024 ? mib / 1024 + " GiB" : mib + " MiB";
    }

    static SampleResults base(String... styles) {
        return new SampleResults(List.of(styles), List.of(128));
    }

    static SampleResults sweep(String... styles) {
        return new SampleResults(List.of(styles), List.of(64, 256, 1024, 4096));
    }

    /** With break-evens, effects of single numbers and bands of all. */
    SampleResults analysed() {
        analysed = true;
        return this;
    }

    /** Without recorded starts, stages and memory of machines. */
    SampleResults bare() {
        bare = true;
        return this;
    }

    SampleResults called(String label, String asked) {
        name = label;
        question = asked;
        return this;
    }

    /** Writes the folder; it holds no charts yet. */
    void write(Path target) throws IOException {
        for (int p = 0; p < points.size(); p++) {
            List<double[]> means = new ArrayList<>();
            for (int s = 0; s < styles.size(); s++) {
                means.add(style(points.get(p), appMib.get(p), styles.get(s), s));
            }
            compare(points.get(p), means);
        }
        try (Staging staging = Staging.begin(target)) {
            staging.write(Tables.SUMMARY, summary);
            staging.write(Tables.COMPARISON, comparison);
            staging.write(Tables.POINTS, pointRows);
            staging.write(Tables.STARTUPS, bare ? List.of() : startups);
            staging.write(Tables.STAGES, bare ? List.of() : stages);
            staging.write(Tables.PHASES, bare ? List.of() : phases);
            staging.write(Tables.MEMORY, bare ? List.of() : memory);
            staging.write(Tables.FOOTPRINT, bare ? List.of() : footprint);
            staging.write(Tables.DENSITY, density);
            staging.write(Tables.COST, cost);
            staging.write(Tables.ASSUMPTIONS, assumptions());
            if (analysed) {
                new SampleAnalyses(styles, points).write(staging);
            }
            staging.manifest(manifest());
            staging.commit();
        }
    }

    private Manifest manifest() {
        return new Manifest(
                "stowage",
                "0.1.0",
                Manifest.FORMAT,
                "scenarios/module-6.yaml",
                "3f9ac01d77e2b4c5a6978812fe00aa3b5c6d7e8f901234567890abcdefabcdef",
                name,
                question,
                6,
                "terminating",
                "0 s",
                "",
                REPLICATIONS,
                REPLICATIONS,
                0.95,
                styles.stream().map(style -> new Manifest.Style(style, "")).toList(),
                points,
                List.of("start-up-ecdf", "stages", "ready-count", "density", "memory-stack", "cost"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Even styles put each app on a machine of its own, odd ones put all on one; returns mean starts by replication. */
    private double[] style(String point, int mib, String style, int index) {
        boolean shared = index % 2 == 1;
        double scale = 1 + 0.35 * Math.floorDiv(index, 2);
        double[] means = new double[REPLICATIONS];
        List<Double> all = new ArrayList<>();
        int firstStage = stages.size();
        for (int r = 0; r < REPLICATIONS; r++) {
            Random random = new Random(1000L * r + 7);
            double sum = 0;
            double machineReady = shared ? machine(point, style, r, "m-1", random, scale * 0.8) : 0;
            for (int a = 0; a < APPS; a++) {
                String machine = shared ? "m-1" : "m-" + (a + 1);
                double from = shared ? machineReady : machine(point, style, r, machine, random, scale);
                sum += app(point, style, r, a, machine, from, shared, random, all);
            }
            means[r] = sum / APPS;
            memory(point, style, r, shared, mib);
        }
        phases(point, style, stages.subList(firstStage, stages.size()), shared);
        summarise(point, style, means, all, shared, mib);
        return means;
    }

    private double machine(String point, String style, int r, String machine, Random random, double scale) {
        double pending = scale * (9 + 5 * random.nextDouble());
        double firmware = pending + 2.1;
        double kernel = firmware + scale * (3 + 1.2 * random.nextDouble());
        double userland = kernel + scale * (9 + 9 * random.nextDouble() * random.nextDouble());
        stages.add(new StageRow(point, style, r, machine, "ec2-nitro", "pending", "", 0, pending, 0, ""));
        stages.add(new StageRow(point, style, r, machine, "ec2-nitro", "firmware", "", pending, firmware, 0, ""));
        String os = machine + "/os";
        stages.add(new StageRow(point, style, r, os, "amazon-linux-2023", "kernel", "cpu", firmware, kernel, 0, ""));
        stages.add(new StageRow(point, style, r, os, "amazon-linux-2023", "userland", "cpu", kernel, userland, 0, ""));
        startups.add(start(point, style, r, machine, "ec2-nitro", "", "", machine, pending, firmware));
        startups.add(start(point, style, r, os, "amazon-linux-2023", machine, "", machine, kernel, userland));
        return userland;
    }

    private double app(
            String point,
            String style,
            int r,
            int a,
            String machine,
            double from,
            boolean shared,
            Random random,
            List<Double> all) {
        String guest = machine + "/web-" + a;
        double at = from;
        if (shared) {
            double pulled = from + 2.6;
            double created = pulled + 0.05 + 0.04 * a;
            double init = created + 0.08 + 0.05 * random.nextDouble();
            stages.add(new StageRow(point, style, r, guest, "docker", "pull", "network", from, pulled, 0, ""));
            stages.add(new StageRow(
                    point, style, r, guest, "docker", "create", "mount-lock", pulled, created, 0.04 * a, "m-1/web-0"));
            stages.add(new StageRow(point, style, r, guest, "runc", "start", "cpu", created, init, 0, ""));
            at = init;
        }
        double ready = at + 0.12 + 0.4 * random.nextDouble() * random.nextDouble();
        stages.add(new StageRow(point, style, r, guest, "web", "ready-after", "cpu", at, ready, 0, ""));
        startups.add(
                start(point, style, r, guest, shared ? "docker" : "web", machine + "/os", "web", machine, at, ready));
        all.add(ready);
        return ready;
    }

    /** Stages follow each other, and those of a machine are part of the start of every app on it. */
    private void phases(String point, String style, List<StageRow> own, boolean shared) {
        Map<List<String>, double[]> sums = new LinkedHashMap<>();
        for (StageRow stage : own) {
            double apps = shared && !stage.guest().contains("web") ? APPS : 1;
            double seconds = apps * (stage.end() - stage.start());
            double[] sum = sums.computeIfAbsent(List.of(stage.layer(), stage.stage()), name -> new double[2]);
            sum[0] += seconds;
            sum[1] += seconds * (stage.start() + stage.end()) / 2;
        }
        int starts = REPLICATIONS * APPS;
        sums.forEach((name, sum) -> phases.add(new PhaseRow(
                point,
                style,
                name.get(0),
                name.get(1),
                sum[0] / starts,
                0.97 * sum[0] / starts,
                1.03 * sum[0] / starts,
                sum[1] / sum[0],
                REPLICATIONS,
                starts,
                .95)));
    }

    private static StartupRow start(
            String point,
            String style,
            int r,
            String guest,
            String layer,
            String parent,
            String app,
            String machine,
            double running,
            double ready) {
        String image = app.isEmpty() ? "" : "cold";
        return new StartupRow(
                point,
                style,
                r,
                guest,
                layer,
                parent,
                app,
                machine,
                "requested",
                "cold",
                image,
                0,
                0,
                running,
                ready,
                Outcome.READY,
                "");
    }

    private void memory(String point, String style, int r, boolean shared, int mib) {
        int machines = shared ? 1 : APPS;
        for (int m = 1; m <= machines; m++) {
            long capacity = (shared ? 8192 : 1024) * MIB;
            long kernel = (shared ? 210 : 58) * MIB;
            long os = 170 * MIB;
            long engine = shared ? 95 * MIB : 0;
            long images = shared ? 60 * MIB : 0;
            long apps = (shared ? APPS : 1L) * Math.min(mib, 500) * MIB;
            long[] sizes = {24 * MIB, kernel, os, engine, images, apps};
            String[] terms = {"hypervisor", "kernel tables", "operating system", "engine", "shared image pages", "apps"
            };
            for (int i = 0; i < sizes.length; i++) {
                if (sizes[i] > 0) {
                    memory.add(new MemoryRow(point, style, r, "m-" + m, "layer", Book.RESIDENT, terms[i], sizes[i]));
                }
            }
            long free = capacity - Arrays.stream(sizes).sum();
            memory.add(new MemoryRow(point, style, r, "m-" + m, "", Book.RESIDENT, "free", free));
        }
        if (r == 0) {
            memory.stream()
                    .filter(row -> row.point().equals(point)
                            && row.style().equals(style)
                            && row.machine().equals("m-1"))
                    .forEach(row -> footprint.add(new FootprintRow(
                            point,
                            style,
                            row.layer(),
                            row.term(),
                            row.bytes(),
                            row.bytes(),
                            row.bytes(),
                            row.bytes(),
                            REPLICATIONS,
                            .95)));
        }
        double apps = held(shared, mib);
        String limit = shared ? (7200.0 / mib > 27 ? "addresses" : "memory") : "apps-each";
        density.add(
                new DensityRow(point, style, r, shared ? "m5.large" : "t3.micro", apps, shared ? apps / 8 : 1, limit));
    }

    private static double held(boolean shared, int mib) {
        return shared ? Math.min(27, Math.floor(7200.0 / mib)) : 1;
    }

    private void summarise(String point, String style, double[] means, List<Double> all, boolean shared, int mib) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        for (Statistic quantile : List.of(Statistic.P50, Statistic.P95)) {
            double q = sorted[(int) Math.ceil((quantile == Statistic.P50 ? .5 : .95) * sorted.length) - 1];
            add(point, style, Metric.STARTUP_READY, quantile, q, q * 0.97, q * 1.04);
        }
        double mean = mean(means);
        double half = 2.045 * sd(means, mean) / Math.sqrt(REPLICATIONS);
        add(point, style, Metric.STARTUP_READY, Statistic.MEAN, mean, mean - half, mean + half);
        double month = shared ? 70.08 + 1.6 + 3.65 : APPS * (7.59 + 0.64 + 3.65);
        exact(point, style, Metric.DENSITY_APPS_PER_MACHINE, held(shared, mib));
        exact(point, style, Metric.DENSITY_APPS_PER_PAID_GIB, shared ? held(shared, mib) / 8 : 1);
        exact(point, style, Metric.MACHINES, shared ? 1 : APPS);
        exact(point, style, Metric.APPS_READY, APPS);
        exact(
                point,
                style,
                Metric.COST_USD_PER_APP_MONTH,
                month / APPS * (shared && mib != 128 ? 1 + mib / 1000.0 : 1));
        exact(point, style, Metric.MEMORY_RESIDENT_PER_APP, (shared ? 170.0 : 380) * MIB);
        String[] lines = {"instances", "volumes", "addresses"};
        double[] amounts = shared ? new double[] {70.08, 1.6, 3.65} : new double[] {91.08, 7.68, 43.8};
        for (int i = 0; i < lines.length; i++) {
            cost.add(new CostRow(point, style, Period.RUN, lines[i], amounts[i] / 43800, "USD"));
            cost.add(new CostRow(point, style, Period.MONTH, lines[i], amounts[i], "USD"));
        }
    }

    private void exact(String point, String style, Metric metric, double value) {
        add(point, style, metric, Statistic.MEAN, value, value, value);
    }

    private void add(
            String point, String style, Metric metric, Statistic statistic, double value, double low, double high) {
        summary.add(new SummaryRow(
                point, style, metric, statistic, metric.unit(), value, low, high, REPLICATIONS, 360, .95));
    }

    private void compare(String point, List<double[]> means) {
        for (int a = 0; a < means.size(); a++) {
            for (int b = a + 1; b < means.size(); b++) {
                double[] difference = new double[REPLICATIONS];
                for (int r = 0; r < REPLICATIONS; r++) {
                    difference[r] = means.get(a)[r] - means.get(b)[r];
                }
                double mean = mean(difference);
                double half = 2.045 * sd(difference, mean) / Math.sqrt(REPLICATIONS);
                double ratio = mean(means.get(a)) / mean(means.get(b));
                double relative = half / mean(means.get(b));
                comparison.add(new ComparisonRow(
                        point,
                        Metric.STARTUP_READY,
                        styles.get(a),
                        styles.get(b),
                        mean,
                        mean - half,
                        mean + half,
                        ratio,
                        ratio - relative,
                        ratio + relative,
                        Statistic.MEAN,
                        "s",
                        REPLICATIONS,
                        2.5,
                        .95));
            }
        }
    }

    private static List<AssumptionRow> assumptions() {
        return List.of(
                new AssumptionRow(
                        "m5.large memory",
                        "8",
                        "GiB",
                        Double.NaN,
                        Double.NaN,
                        "vendor",
                        "https://docs.aws.amazon.com/ec2/latest/instancetypes/gp.html",
                        "2026-01-15"),
                new AssumptionRow(
                        "docker create",
                        "mean 0.05 (log-normal, mu -3.1, sigma 0.5)",
                        "s",
                        0.02,
                        0.12,
                        "assumed",
                        "no measurement found; order of magnitude from runc",
                        "2026-01-15"),
                new AssumptionRow(
                        "ec2-nitro pending",
                        "uniform 9 to 14",
                        "s",
                        5,
                        25,
                        "published",
                        "Hao et al., 2021, table 3",
                        "2021-06-01"));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double sd(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }
}
