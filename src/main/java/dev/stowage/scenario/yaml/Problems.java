package dev.stowage.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The mistakes found so far, each once. */
final class Problems {
    /** So many mistakes are looked for; a file with more is not searched to its end. */
    private static final int MOST_COLLECTED = 10_000;

    private final TreeSet<Problem> found = new TreeSet<>();

    void add(Place place, String what, String remedy) {
        if (!full()) {
            found.add(new Problem(place.file(), place.line(), place.column(), place.path(), what, remedy));
        }
    }

    /** Adds those of the others that stand at these places. */
    void addAt(Set<Place> places, Problems others) {
        others.found.stream()
                .filter(problem -> places.stream()
                        .anyMatch(place -> place.file().equals(problem.file())
                                && place.line() == problem.line()
                                && place.column() == problem.column()))
                .forEach(found::add);
    }

    /** Whether something is wrong at this place already. */
    boolean at(Place place) {
        return found.stream()
                .anyMatch(problem -> problem.file().equals(place.file())
                        && problem.line() == place.line()
                        && problem.column() == place.column()
                        && place.line() > 0
                        && problem.path().equals(place.path()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int size() {
        return found.size();
    }

    /** Whether looking for more would help nobody. */
    boolean full() {
        return found.size() >= MOST_COLLECTED;
    }

    List<Problem> sorted() {
        return new ArrayList<>(found);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ScenarioException(sorted());
        }
    }
}
