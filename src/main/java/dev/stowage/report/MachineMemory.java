package dev.stowage.report;

import dev.stowage.report.Batches.Batch;
import dev.stowage.results.Book;
import dev.stowage.results.MemoryRow;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Resident memory of the fullest machine by term, averaged over the replications; of memory.csv no row is kept. */
final class MachineMemory {

    /** Name of the term of what is not used. */
    static final String FREE = "free";

    private record Place(String point, String style) {}

    /** Sums over the replications. */
    private static final class Sums {
        private final Map<String, Long> bytesByTerm = new LinkedHashMap<>();
        private int replications;
    }

    private final Map<Place, Sums> places = new HashMap<>();

    MachineMemory(ResultFolder folder) {
        try (Stream<MemoryRow> rows = folder.stream(Tables.MEMORY)) {
            Batches<MemoryRow> batches = new Batches<>(
                    rows.filter(row -> row.book() == Book.RESIDENT).iterator(),
                    row -> new Replication(row.point(), row.style(), row.replication()));
            batches.forEachRemaining(this::add);
        }
    }

    private void add(Batch<MemoryRow> batch) {
        Map<String, Map<String, Long>> machines = new LinkedHashMap<>();
        for (MemoryRow row : batch.rows()) {
            machines.computeIfAbsent(row.machine(), machine -> new LinkedHashMap<>())
                    .merge(row.term(), row.bytes(), Long::sum);
        }
        Replication replication = batch.replication();
        Sums sums = places.computeIfAbsent(new Place(replication.point(), replication.style()), place -> new Sums());
        sums.replications++;
        machines.values().stream()
                .reduce((a, b) -> usedBytes(b) > usedBytes(a) ? b : a)
                .ifPresent(fullest -> fullest.forEach((term, bytes) -> sums.bytesByTerm.merge(term, bytes, Long::sum)));
    }

    private static long usedBytes(Map<String, Long> terms) {
        return terms.entrySet().stream()
                .filter(term -> !term.getKey().equals(FREE))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Whether there is no resident memory of any machine. */
    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Mean bytes by term over the fullest machine of each replication, the first of equally full ones; empty without one. */
    Map<String, Double> fullest(String point, String style) {
        Map<String, Double> mean = new LinkedHashMap<>();
        Sums sums = places.getOrDefault(new Place(point, style), new Sums());
        sums.bytesByTerm.forEach((term, bytes) -> mean.put(term, (double) bytes / sums.replications));
        return mean;
    }
}
