package dev.stowage.report;

import dev.stowage.report.Batches.Batch;
import dev.stowage.results.Book;
import dev.stowage.results.Cursor;
import dev.stowage.results.CursorRows;
import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Resident memory of the fullest machine by term, averaged over the replications; of memory.csv no row is kept. */
final class MachineMemory {

    /** Name of the term of what is not used. */
    static final String FREE = "free";

    /** What charts need of a row. */
    private record Part(Replication replication, String machine, Book book, String term, long bytes) {}

    private static final class Parts extends CursorRows<Part> {
        private final Replications replications;
        private final int machine;
        private final int book;
        private final int term;
        private final int bytes;

        Parts(Cursor cursor) {
            super(cursor);
            replications = new Replications(cursor);
            machine = cursor.column("machine");
            book = cursor.column("book");
            term = cursor.column("term");
            bytes = cursor.column("bytes");
        }

        @Override
        protected Part row(Cursor cursor) {
            return new Part(
                    replications.at(cursor),
                    cursor.text(machine),
                    (Book) cursor.constant(book),
                    cursor.text(term),
                    cursor.whole(bytes));
        }
    }

    /** Sums over the replications. */
    private static final class Sums {
        private final Map<String, Long> bytesByTerm = new LinkedHashMap<>();
        private int replications;
    }

    private final Map<Place, Sums> places = new HashMap<>();

    MachineMemory(ResultFolder folder) {
        Optional<Cursor> cursor = folder.scan(Tables.MEMORY);
        if (cursor.isEmpty()) {
            return;
        }
        try (Cursor open = cursor.get()) {
            Batches<Part> batches = new Batches<>(new Parts(open), Part::replication);
            batches.forEachRemaining(this::add);
        }
    }

    private void add(Batch<Part> batch) {
        Map<String, Map<String, Long>> machines = new LinkedHashMap<>();
        for (Part part : batch.rows()) {
            if (part.book() == Book.RESIDENT) {
                machines.computeIfAbsent(part.machine(), machine -> new LinkedHashMap<>())
                        .merge(part.term(), part.bytes(), Long::sum);
            }
        }
        if (machines.isEmpty()) {
            return;
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
