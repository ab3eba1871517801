package dev.stowage.report;

import dev.stowage.results.Aside;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws one start, stage by stage. */
public final class Waterfall {
    private static final String NAME = "waterfall";

    private Waterfall() {}

    /**
     * Draws {@code waterfall.png} and {@code waterfall.svg}, and writes what they show, {@code waterfall.csv}, as stages.csv does.
     *
     * @param story the start; one stage at least
     * @param run the run that it belongs to, in words
     * @param folder where they go; made when it is not there
     * @throws IOException if a chart cannot be written
     */
    public static void draw(StartStory story, String run, Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        PlacedFigure placed = figure(story, run).at(Width.TWO_COLUMNS);
        Files.createDirectories(folder);
        Aside.write(folder.resolve(NAME + ".png"), out -> out.write(Png.of(placed)));
        Aside.write(folder.resolve(NAME + ".svg"), placed.drawing().document());
        Aside.write(folder.resolve(NAME + ".csv"), Tables.STAGES, story.stages());
    }

    static Figure figure(StartStory story, String run) {
        double latest = story.stages().stream()
                .mapToDouble(stage -> story.end(stage) - story.start().requested())
                .max()
                .orElse(0);
        Map<String, Look> key = new LinkedHashMap<>();
        key.put("work", WaterfallPanel.WORK);
        key.put("waiting", WaterfallPanel.WAIT);
        return new Figure(
                NAME,
                story.finding(),
                "Each stage of the start of " + story.start().guest()
                        + " and of what hosts it, from when to when; beside it how long it took",
                "Stages as in stages.csv, from the request at "
                        + Say.seconds(story.start().requested())
                        + " on. Of a stage that shared a resource its waiting is drawn first. Run: " + run,
                "Waterfall of the stages of one start. " + story.finding() + ".",
                key,
                List.of(new WaterfallPanel(
                        Scale.fromZero("time since the request (s)", Math.max(latest, story.seconds()), 6), story)),
                1);
    }
}
