package dev.stowage.experiment;

import dev.stowage.model.MemoryObserved;
import dev.stowage.results.FootprintRow;
import dev.stowage.statistics.Interval;
import dev.stowage.statistics.StudentT;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Where the memory of the fullest machine of one style at one point goes, on average over the replications. */
final class FootprintTable {
    private record Term(String layer, String name) {}

    private final List<Map<Term, MemoryObserved>> machines = new ArrayList<>();

    /** The lines of the machine with most resident memory, the first of equally full ones; those of a machine follow each other. */
    static List<MemoryObserved> fullest(List<MemoryObserved> lines) {
        List<MemoryObserved> fullest = List.of();
        long most = -1;
        int to = 0;
        while (to < lines.size()) {
            int from = to;
            long used = 0;
            for (;
                    to < lines.size()
                            && lines.get(to).machine().equals(lines.get(from).machine());
                    to++) {
                used += lines.get(to).isFree() ? 0 : lines.get(to).residentBytes();
            }
            if (used > most) {
                most = used;
                fullest = lines.subList(from, to);
            }
        }
        return List.copyOf(fullest);
    }

    /** Takes the lines of the fullest machine of the next replication; a replication without a machine does not count. */
    void add(List<MemoryObserved> fullest) {
        if (!fullest.isEmpty()) {
            Map<Term, MemoryObserved> lines = new LinkedHashMap<>();
            fullest.forEach(line -> lines.put(new Term(line.layer(), line.term()), line));
            machines.add(lines);
        }
    }

    /** A row for each term, in the order of the machine's books. */
    List<FootprintRow> rows(Cell cell) {
        Map<Term, MemoryObserved> all = new LinkedHashMap<>();
        machines.forEach(all::putAll);
        return all.keySet().stream().map(term -> row(cell, term)).toList();
    }

    private FootprintRow row(Cell cell, Term term) {
        double level = cell.experiment().level().fraction();
        Interval resident = StudentT.mean(bytes(term, MemoryObserved::residentBytes), level);
        return new FootprintRow(
                cell.point(),
                cell.styleName(),
                term.layer(),
                term.name(),
                resident.estimate(),
                resident.lower(),
                resident.upper(),
                StudentT.mean(bytes(term, MemoryObserved::committedBytes), level)
                        .estimate(),
                machines.size(),
                level);
    }

    /** Of each replication, 0 where its machine lacks the term. */
    private double[] bytes(Term term, ToLongFunction<MemoryObserved> of) {
        return machines.stream()
                .mapToDouble(lines -> lines.containsKey(term) ? of.applyAsLong(lines.get(term)) : 0)
                .toArray();
    }
}
