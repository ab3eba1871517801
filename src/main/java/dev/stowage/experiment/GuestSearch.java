package dev.stowage.experiment;

import dev.stowage.model.Observer;
import dev.stowage.model.StartObserved;
import dev.stowage.scenario.EditDistance;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Finds a start by its name, or among those that the workload asks for by its number in order of request; those requested together
 * come by the number that ends their names. Keeps as many names as the number says, and a few that are like the name.
 */
final class GuestSearch implements Observer {
    private static final int MOST_LIKE = 5;

    private final String asked;
    private final int number;
    private final PriorityQueue<StartObserved> first = new PriorityQueue<>(IN_ORDER.reversed());
    private final PriorityQueue<StartObserved> like;
    private @Nullable StartObserved named;
    private long starts;

    private static final Comparator<StartObserved> IN_ORDER = Comparator.comparingDouble(StartObserved::requested)
            .thenComparingLong(start -> ending(start.guest()))
            .thenComparing(StartObserved::guest);

    /** A text of digits alone is a number, from 1. */
    GuestSearch(String asked) {
        this.asked = asked;
        this.number = asked.matches("[0-9]{1,9}") ? Integer.parseInt(asked) : 0;
        this.like = new PriorityQueue<>(nearestFirst().reversed());
    }

    private Comparator<StartObserved> nearestFirst() {
        return Comparator.comparingInt((StartObserved start) -> EditDistance.between(asked, start.guest()))
                .thenComparing(IN_ORDER);
    }

    private static long ending(String name) {
        String digits = name.replaceAll(".*?([0-9]{0,9})$", "$1");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    @Override
    public boolean wantsStages() {
        return false;
    }

    @Override
    public void start(StartObserved start) {
        if (start.guest().equals(asked)) {
            named = start;
        }
        if (!start.counted()) {
            return;
        }
        starts++;
        if (number > 0) {
            keep(first, start, number);
        } else if (named == null) {
            keep(like, start, MOST_LIKE);
        }
    }

    private static void keep(PriorityQueue<StartObserved> queue, StartObserved start, int most) {
        queue.add(start);
        if (queue.size() > most) {
            queue.remove();
        }
    }

    /**
     * What was found, when the run is over.
     *
     * @throws UnknownGuestException when there is no such start
     */
    StartObserved found() {
        if (named != null) {
            return named;
        }
        if (number > 0 && first.size() == number) {
            return first.element();
        }
        throw new UnknownGuestException(
                asked,
                starts,
                (number > 0 ? first : like)
                        .stream()
                                .sorted(number > 0 ? IN_ORDER.reversed() : nearestFirst())
                                .limit(MOST_LIKE)
                                .map(StartObserved::guest)
                                .toList());
    }
}
