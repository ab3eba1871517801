package dev.stowage.report;

import java.util.List;
import java.util.Optional;

/** The closed list of charts. */
final class Charts {

    private static final List<Chart> ALL = List.of(
            new StartupEcdf(),
            new StartupTail(),
            new StartupTrend(),
            new Stages(),
            new ReadyCount(),
            new Density(),
            new MemoryStack(),
            new Cost(),
            new Differences(),
            new BreakEvenChart(),
            new UncertaintyChart(),
            new TornadoChart(),
            new WarmUp(),
            new Occupancy(),
            new PairedRuns());

    private Charts() {}

    /** All, in the order in which a report shows them. */
    static List<Chart> all() {
        return ALL;
    }

    /** Names of all charts, in the order in which a report shows them. */
    static List<String> names() {
        return ALL.stream().map(Chart::name).toList();
    }

    static Optional<Chart> named(String name) {
        return ALL.stream().filter(chart -> chart.name().equals(name)).findFirst();
    }
}
