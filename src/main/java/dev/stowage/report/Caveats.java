package dev.stowage.report;

import dev.stowage.results.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a reader must know before a verdict: apps that were refused or that had not ended, which no figure of a start counts. A single
 * refusal in each replication is how a study of what fits ends, and is none.
 */
final class Caveats {
    private static final String BREAK = "\u00a0";

    private final Results results;

    private Caveats(Results results) {
        this.results = results;
    }

    /** A sentence for each style that lost apps, at the point where it lost the largest part of them. */
    static List<String> sentences(Results results) {
        Caveats caveats = new Caveats(results);
        List<String> sentences = new ArrayList<>();
        for (String style : results.styles()) {
            caveats.worst(style).ifPresent(loss -> sentences.add(caveats.words(style, loss)));
        }
        return sentences;
    }

    private record Loss(String point, double ready, double refused, double unfinished) {
        double lost() {
            return refused + unfinished;
        }

        double share() {
            return lost() / (ready + lost());
        }

        boolean matters() {
            return lost() > 1 || unfinished > 0 || (lost() > 0 && ready == 0);
        }
    }

    private Optional<Loss> worst(String style) {
        return results.sweep().points().stream()
                .map(point -> new Loss(
                        point,
                        mean(point, style, Metric.APPS_READY),
                        mean(point, style, Metric.APPS_REFUSED),
                        mean(point, style, Metric.APPS_UNFINISHED)))
                .filter(Loss::matters)
                .max(Comparator.comparingDouble(Loss::share));
    }

    private double mean(String point, String style, Metric metric) {
        double mean = results.mean(point, style, metric);
        return Double.isNaN(mean) ? 0 : mean;
    }

    private String limit(String point, String style) {
        return results.limits().at(point, style).values().stream()
                .map(Limits.Held::limit)
                .findFirst()
                .orElse("");
    }

    /** "1,468 of 1,500 apps are refused as vm (vcpu quota); figures of starts count the 32 that are ready." */
    private String words(String style, Loss loss) {
        List<String> parts = new ArrayList<>();
        if (loss.refused() > 0) {
            String limit = limit(loss.point(), style);
            parts.add("refused" + (limit.isEmpty() ? "" : " (" + limit + ")"));
        }
        if (loss.unfinished() > 0) {
            parts.add("not ready when the run ends");
        }
        String where = results.sweep().single()
                ? ""
                : ", at worst at " + results.sweep().heading(loss.point());
        String counted = loss.ready() == 0
                ? "none is ready"
                : "figures of starts count only the " + Say.number(loss.ready()) + " that are ready"
                        + (loss.unfinished() > 0 ? ", so they are too low" : "");
        return "As " + style + ", " + Say.number(loss.lost()) + BREAK + "of" + BREAK
                + Say.number(loss.ready() + loss.lost()) + " apps are " + String.join(" or ", parts) + where + "; "
                + counted + ".";
    }
}
