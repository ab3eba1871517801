package dev.stowage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides a start, from requested to ready, among stages so that every second counts once: at each instant the stage of the guest
 * nearest to the app counts, of several the one that ends last; an instant without a stage is waiting. Stages of the guests below count
 * only as far as they fall within the start itself.
 */
final class StartDivision {

    /** A stage that was under way during the start; the depth is how many guests its own lies below the app. */
    private record Piece(PastStages of, int stage, int depth, double start, double end) {}

    private final List<Piece> pieces = new ArrayList<>();
    private double[] cuts = new double[16];

    /** The stretches of the start of a guest that is ready, in the order of time; two that follow each other may count to one stage. */
    List<PhaseObserved> of(Guest app) {
        collect(app);
        int size = cut(app.readySeconds());
        List<PhaseObserved> phases = new ArrayList<>(size);
        double from = app.requested();
        for (int i = 0; i < size; i++) {
            double to = cuts[i];
            if (to > from) {
                phases.add(phase(from, to));
                from = to;
            }
        }
        return phases;
    }

    private void collect(Guest app) {
        pieces.clear();
        int depth = 0;
        for (Guest guest = app; guest != null; guest = guest.below()) {
            PastStages past = guest.past();
            for (int i = 0; past != null && i < past.size(); i++) {
                double start = Math.max(past.start(i), app.requested());
                double end = Math.min(past.end(i), app.readySeconds());
                if (end > start) {
                    pieces.add(new Piece(past, i, depth, start, end));
                }
            }
            depth++;
        }
    }

    /** Where another stage may begin to count, ascending; how many these are. */
    private int cut(double ready) {
        int size = 2 * pieces.size() + 1;
        if (size > cuts.length) {
            cuts = new double[2 * size];
        }
        int i = 0;
        for (Piece piece : pieces) {
            cuts[i++] = piece.start();
            cuts[i++] = piece.end();
        }
        cuts[i] = ready;
        Arrays.sort(cuts, 0, size);
        return size;
    }

    private PhaseObserved phase(double from, double to) {
        double middle = (from + to) / 2;
        Piece best = null;
        for (Piece piece : pieces) {
            if (piece.start() <= middle
                    && middle < piece.end()
                    && (best == null
                            || piece.depth() < best.depth()
                            || (piece.depth() == best.depth() && piece.end() > best.end()))) {
                best = piece;
            }
        }
        return best == null
                ? new PhaseObserved("", PhaseObserved.WAITING, from, to)
                : new PhaseObserved(best.of().layer(best.stage()), best.of().name(best.stage()), from, to);
    }
}
