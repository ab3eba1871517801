package dev.stowage.experiment;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes replications, which come in order, cell by cell. */
final class CellTaker {
    private final Function<Cell, CellTally> begin;
    private @Nullable CellTally tally;

    /**
     * Has taken nothing yet.
     *
     * @param begin what a cell is to be taken into
     */
    CellTaker(Function<Cell, CellTally> begin) {
        this.begin = begin;
    }

    /** Takes the next one; when this is enough, closes its cell and returns all that was taken of it. */
    Optional<CellTally> take(Replication replication) {
        CellTally taken = tally == null ? begin.apply(replication.cell()) : tally;
        taken.take(replication);
        boolean isEnough = taken.isEnough();
        tally = isEnough ? null : taken;
        if (isEnough) {
            replication.cell().close();
        }
        return isEnough ? Optional.of(taken) : Optional.empty();
    }
}
