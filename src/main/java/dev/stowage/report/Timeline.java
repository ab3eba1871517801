package dev.stowage.report;

import dev.stowage.report.StageTimes.StageTime;
import dev.stowage.results.StartupRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Divides the starts of apps in one replication, from requested to ready, among stages so that every second counts once: at each
 * instant the stage of the guest nearest to the app counts, of several the one that ends last; an instant without a stage is waiting.
 * Stages of the guests below count only as far as they fall within the app's own start.
 */
final class Timeline {

    /** Name of the time in which no stage is under way. */
    static final String WAITING = "waiting";

    private record Piece(String name, int depth, double start, double end) {}

    /** A guest with its stages, and the one that hosts it. */
    private static final class Level {
        private final List<StageTime> stages = new ArrayList<>(4);
        private @Nullable Level below;
    }

    private final Map<String, Level> levels = new HashMap<>();

    Timeline(List<StartupRow> guests, List<StageTime> stages) {
        stages.forEach(stage -> level(stage.guest()).stages.add(stage));
        for (StartupRow guest : guests) {
            if (!guest.parent().isEmpty()) {
                level(guest.guest()).below = level(guest.parent());
            }
        }
    }

    private Level level(String guest) {
        return levels.computeIfAbsent(guest, name -> new Level());
    }

    /** Counts the seconds of an app that is ready to stages of a group. */
    void divide(StartupRow app, StartGroup group) {
        List<Piece> pieces = pieces(app);
        double[] cuts = new double[2 * pieces.size() + 1];
        int size = 0;
        for (Piece piece : pieces) {
            cuts[size++] = piece.start();
            cuts[size++] = piece.end();
        }
        cuts[size] = app.ready();
        Arrays.sort(cuts);
        double from = app.requested();
        for (double to : cuts) {
            if (to > from) {
                group.addStage(nameAt((from + to) / 2, pieces), to - from, (from + to) / 2 - app.requested());
                from = to;
            }
        }
    }

    private List<Piece> pieces(StartupRow app) {
        List<Piece> pieces = new ArrayList<>();
        int depth = 0;
        // a guest stands on fewer others than there are guests
        for (Level level = levels.get(app.guest()); level != null && depth <= levels.size(); level = level.below) {
            for (StageTime stage : level.stages) {
                double end = Double.isNaN(stage.endSeconds()) ? app.ready() : Math.min(stage.endSeconds(), app.ready());
                double start = Math.max(stage.startSeconds(), app.requested());
                if (end > start) {
                    pieces.add(new Piece(stage.name(), depth, start, end));
                }
            }
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
