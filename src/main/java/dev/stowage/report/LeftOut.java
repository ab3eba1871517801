package dev.stowage.report;

import dev.stowage.results.AssumptionRow;
import dev.stowage.results.Tables;
import dev.stowage.results.TornadoRow;
import dev.stowage.results.UncertaintyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What intervals and analyses do not tell of, in sentences. */
final class LeftOut {

    private LeftOut() {}

    static List<String> sentences(Results results) {
        List<AssumptionRow> rows = results.list(Tables.ASSUMPTIONS);
        List<UncertaintyRow> drawn = results.list(Tables.UNCERTAINTY);
        int moved = results.list(Tables.TORNADO).stream()
                .map(TornadoRow::number)
                .collect(Collectors.toSet())
                .size();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                results.manifest().replications() > 1
                        ? "The intervals (" + Say.percent(results.manifest().level()) + ", over "
                                + results.replications() + ") tell of chance alone: all numbers stay as they are."
                        : "One replication has no intervals: nothing here tells of chance.");
        int uncertain = Assumptions.count(rows, "assumed", "vendor");
        if (!drawn.isEmpty()) {
            sentences.add("The wider bands also draw " + Say.count(drawn.get(0).numbers(), "number", "numbers")
                    + ", assumed and of vendors, each by itself between its low and high.");
        } else if (moved > 0) {
            sentences.add(
                    "The tornado moves " + Say.count(moved, "assumed or vendor number", "assumed and vendor numbers")
                            + " one at a time; what several do together is not told.");
        } else if (uncertain > 0) {
            sentences.add("What other values of the "
                    + Say.count(uncertain, "assumed or vendor number", "assumed and vendor numbers")
                    + " would do is not told: this study asks for no analysis of them.");
        }
        if (!results.list(Tables.BREAK_EVENS).isEmpty()) {
            sentences.add(
                    "Break-evens are looked for between neighbouring points of the sweep at which the better style differs. What"
                            + " is paid in whole machines goes up in steps, and the better style may change more often in between.");
        }
        int taken = Assumptions.count(rows, "published", "measured");
        if (taken > 0) {
            sentences.add(Say.count(taken, "published or measured number is", "published and measured numbers are")
                    + " taken as exact.");
        }
        sentences.add(
                "Not simulated, so in no figure: failures of hosts, launches and pulls, kills for memory at a limit, and autoscaling.");
        return sentences;
    }
}
