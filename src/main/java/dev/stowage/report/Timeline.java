package dev.stowage.report;

import dev.stowage.results.StageRow;
import dev.stowage.results.StartupRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Divides one app's start, from requested to ready, among stages so that every second counts once: at each instant the
 * stage of the guest nearest to the app counts, of several the one that ends last; an instant without a stage is
 * waiting. Stages of the guests below count only as far as they fall within the app's own start.
 */
final class Timeline {

    /** Name of the time in which no stage is under way. */
    static final String WAITING = "waiting";

    private record Piece(String name, int depth, double start, double end) {}

    private Timeline() {}

    static void divide(
            StartupRow app, Map<String, StartupRow> guests, Map<String, List<StageRow>> stages, StartGroup group) {
        List<Piece> pieces = pieces(app, guests, stages);
        TreeSet<Double> cuts = new TreeSet<>(List.of(app.requested(), app.ready()));
        for (Piece piece : pieces) {
            cuts.add(piece.start());
            cuts.add(piece.end());
        }
        double from = app.requested();
        for (double to : cuts.tailSet(from, false)) {
            group.addStage(nameAt((from + to) / 2, pieces), to - from, (from + to) / 2 - app.requested());
            from = to;
        }
    }

    private static List<Piece> pieces(
            StartupRow app, Map<String, StartupRow> guests, Map<String, List<StageRow>> stages) {
        List<Piece> pieces = new ArrayList<>();
        StartupRow guest = app;
        int depth = 0;
        // a guest stands on fewer others than there are guests
        while (guest != null && depth <= guests.size()) {
            for (StageRow stage : stages.getOrDefault(guest.guest(), List.of())) {
                double end = Double.isNaN(stage.end()) ? app.ready() : Math.min(stage.end(), app.ready());
                double start = Math.max(stage.start(), app.requested());
                if (end > start) {
                    pieces.add(new Piece(stage.layer() + ": " + stage.stage(), depth, start, end));
                }
            }
            guest = guests.get(guest.parent());
            depth++;
        }
        return pieces;
    }

    private static String nameAt(double time, List<Piece> pieces) {
        Piece best = null;
        for (Piece piece : pieces) {
            if (piece.start() <= time
                    && time < piece.end()
                    && (best == null
                            || piece.depth() < best.depth()
                            || (piece.depth() == best.depth() && piece.end() > best.end()))) {
                best = piece;
            }
        }
        return best == null ? WAITING : best.name();
    }
}
