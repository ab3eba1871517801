package dev.stowage.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A JMH benchmark, measured in rounds: each round forks a JVM for every variant and size, so that a disturbance of some minutes
 * touches all of them and not one.
 *
 * @param name its name in tables
 * @param whole its variant in tables if it has none of its own
 * @param type the class, whose parameters are its variants and how large it is, if it has any
 * @param sizes the sizes, separated by commas; empty for those that the class declares
 */
record MicroBenchmark(String name, String whole, Class<?> type, String sizes) {
    private static final String VARIANT = "variant";
    private static final String SIZE = "size";
    private static final int WARM_UPS = 2;
    private static final int ITERATIONS = 3;

    /** A variant at a size. */
    record Key(String variant, long size) {}

    /** Measures, and tells each figure what its ratio refers to. */
    List<Measurement> measure(Plan plan, Function<Key, Measurement.@Nullable Reference> referenceOf) {
        Map<Key, List<Double>> samples = new LinkedHashMap<>();
        String unit = "";
        for (int round = 1; round <= plan.rounds(); round++) {
            plan.tell(name + ", round " + round + " of " + plan.rounds());
            for (RunResult result : run(plan)) {
                unit = result.getPrimaryResult()
                        .getScoreUnit()
                        .replace("/op", "")
                        .replace("us", "µs");
                List<Double> own = samples.computeIfAbsent(key(result.getParams()), key -> new ArrayList<>());
                for (BenchmarkResult fork : result.getBenchmarkResults()) {
                    for (IterationResult iteration : fork.getIterationResults()) {
                        Result<?> score = iteration.getPrimaryResult();
                        own.add(score.getScore());
                    }
                }
            }
        }
        List<Measurement> all = new ArrayList<>();
        for (Map.Entry<Key, List<Double>> entry : samples.entrySet()) {
            Key key = entry.getKey();
            all.add(new Measurement(name, key.variant(), key.size(), unit, entry.getValue(), referenceOf.apply(key)));
        }
        all.sort(Comparator.comparingLong(Measurement::size));
        return all;
    }

    private Iterable<RunResult> run(Plan plan) {
        TimeValue time = TimeValue.milliseconds(plan.quick() ? 100 : 1000);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + type.getName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(plan.quick() ? 1 : WARM_UPS)
                .warmupTime(time)
                .measurementIterations(plan.quick() ? 1 : ITERATIONS)
                .measurementTime(time)
                .jvmArgs("-XX:+UseSerialGC", "-Xmx4g", "-Djava.awt.headless=true")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!sizes.isEmpty()) {
            options = options.param(SIZE, sizes.split(","));
        }
        try {
            return new Runner(options.build()).run();
        } catch (RunnerException e) {
            throw new IllegalStateException(name + " failed", e);
        }
    }

    private Key key(BenchmarkParams params) {
        String variant = params.getParamsKeys().contains(VARIANT)
                ? params.getParam(VARIANT).toLowerCase(Locale.ROOT).replace('_', '-')
                : whole;
        String size = params.getParamsKeys().contains(SIZE) ? params.getParam(SIZE) : "0";
        return new Key(variant, Long.parseLong(size));
    }
}
