package dev.stowage.cli;

import dev.stowage.report.StartStory;
import dev.stowage.results.Outcome;
import dev.stowage.results.StageRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One start as lines of at most a hundred columns: a line a stage, below the guest whose stage it is. */
final class ExplainText {
    private static final int NAME = 20;
    private static final int HOLDER = 20;
    private static final int BAR = 17;

    private final StartStory story;

    ExplainText(StartStory story) {
        this.story = story;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!story.stages().isEmpty()) {
            lines.add(line("stage", "start", "end", "took", "waited", "held by", "# work  . wait"));
        }
        String guest = "";
        for (StageRow stage : story.stages()) {
            if (!stage.guest().equals(guest)) {
                guest = stage.guest();
                lines.add(Plain.text(guest));
            }
            lines.add(line(
                    stage.stage(),
                    number(stage.start()),
                    StartStory.isUnderWay(stage) ? "under way" : number(stage.end()),
                    number(story.end(stage) - stage.start()),
                    stage.waited() == 0 ? "-" : number(stage.waited()),
                    stage.heldBy(),
                    bar(stage)));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(said(story.finding()) + ".");
        if (story.start().outcome() != Outcome.REFUSED) {
            lines.add("Work " + Words.seconds(story.workedSeconds()) + ", waiting "
                    + Words.seconds(story.waitedSeconds()) + ".");
        }
        return lines;
    }

    private static String line(
            String stage, String start, String end, String took, String waited, String holder, String bar) {
        return String.format(
                        Locale.ROOT,
                        "  %-" + NAME + "s %9s %9s %8s %8s  %-" + HOLDER + "s %s",
                        Plain.clip(stage, NAME),
                        start,
                        end,
                        took,
                        waited,
                        ending(Plain.text(holder)),
                        bar)
                .stripTrailing();
    }

    /** The end of a long name, which tells guests of one host apart. */
    private static String ending(String name) {
        return name.length() <= HOLDER ? name : ".." + name.substring(name.length() - HOLDER + 2);
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    /** Where the stage stands between the request and the end, dots for what it waited. */
    private String bar(StageRow stage) {
        int from = column(stage.start());
        int turn = column(stage.start() + stage.waited());
        int to = Math.max(column(story.end(stage)), turn + (story.end(stage) - stage.start() > stage.waited() ? 1 : 0));
        int waits = Math.max(turn - from, 0);
        return (" ".repeat(from) + ".".repeat(waits) + "#".repeat(Math.max(0, to - from - waits)));
    }

    private int column(double seconds) {
        double share = (seconds - story.start().requested()) / Math.max(story.seconds(), 1e-9);
        return (int) Math.round(Math.max(0, Math.min(1, share)) * (BAR - 1));
    }

    /** In plain ASCII, as all that is printed. */
    private static String said(String sentence) {
        return Plain.text(sentence.replace('\u00a0', ' ').replaceAll("[\u201c\u201d]", "`"));
    }
}
