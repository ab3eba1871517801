package dev.stowage.experiment;

import dev.stowage.model.MemoryObserved;
import dev.stowage.model.MemoryPerGuest;
import dev.stowage.model.RunResult;
import dev.stowage.results.DensityRow;
import dev.stowage.results.Metric;
import dev.stowage.scenario.InstanceType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What one run of a style needed and held, and what it costs: what does not depend on which of its starts are counted.
 *
 * @param values the metrics; NaN for one that has no value, as a cost per app without an app
 * @param run the bill of the run
 * @param month the bill of a month of its machines
 * @param density how many apps its machines held
 * @param fullest the memory lines of the machine with most resident memory, the first of equally full ones; none without a machine
 */
record RunMetrics(Map<Metric, Double> values, Bill run, Bill month, DensityRow density, List<MemoryObserved> fullest) {
    private static final double BYTES_PER_GIB = 1024.0 * 1024 * 1024;

    static RunMetrics of(Cell cell, int replication, RunResult result) {
        List<InstanceType> types = result.typesAtPeak();
        Bill run = Bill.ofRun(cell.style(), result, cell.tariff());
        Bill month = Bill.ofMonth(cell.style(), types, cell.tariff());
        double apps = appsPer(result, types.size());
        double paidBytes =
                types.stream().mapToDouble(type -> type.memory().mean()).sum();
        double appsPerGib = appsPer(result, paidBytes / BYTES_PER_GIB);
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.MEMORY_COMMITTED_PER_APP, bytesPerApp(result, MemoryObserved::committedBytes));
        values.put(Metric.MEMORY_RESIDENT_PER_APP, bytesPerApp(result, MemoryObserved::residentBytes));
        MemoryPerGuest perGuest = result.perGuest();
        values.put(Metric.MEMORY_VMM, perGuest.vmm());
        values.put(Metric.MEMORY_PSS, perGuest.pss());
        values.put(Metric.MEMORY_HOST_FALL, perGuest.hostFall());
        values.put(Metric.MEMORY_GUEST_TOTAL, perGuest.guestTotal());
        values.put(Metric.MACHINES, (double) types.size());
        values.put(Metric.DENSITY_APPS_PER_MACHINE, apps);
        values.put(Metric.DENSITY_APPS_PER_PAID_GIB, appsPerGib);
        values.put(Metric.COST_USD_RUN, run.total());
        values.put(Metric.COST_USD_PER_APP_MONTH, perApp(result, month.total()));
        DensityRow density = new DensityRow(
                cell.point(),
                cell.styleName(),
                replication,
                types.isEmpty() ? cell.style().machines().type().name() : names(types),
                apps,
                appsPerGib,
                result.bindingLimit());
        return new RunMetrics(values, run, month, density, FootprintTable.fullest(result.memory()));
    }

    private static String names(List<InstanceType> types) {
        return types.stream().map(InstanceType::name).distinct().collect(Collectors.joining(" + "));
    }

    /** Bytes of all machines for each app at the peak; NaN without an app or a machine. */
    private static double bytesPerApp(RunResult result, ToLongFunction<MemoryObserved> bytes) {
        List<MemoryObserved> lines = result.memory();
        if (lines.isEmpty()) {
            return Double.NaN;
        }
        long used =
                lines.stream().filter(line -> !line.isFree()).mapToLong(bytes).sum();
        return perApp(result, (double) used);
    }

    /** An amount divided by the apps ready at the peak; NaN without an app. */
    private static double perApp(RunResult result, double amount) {
        return result.readyAtPeak() == 0 ? Double.NaN : amount / result.readyAtPeak();
    }

    /** Apps ready at the peak divided by an amount; NaN when that is 0. */
    private static double appsPer(RunResult result, double amount) {
        return amount > 0 ? result.readyAtPeak() / amount : Double.NaN;
    }
}
