package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.ChartRow;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a chart covers another or leaves the figure, told from where each was drawn. */
class LabelsTest {
    private static final double LEAST_POINTS = 6.5;

    @TempDir
    static Path parent;

    @ParameterizedTest
    @EnumSource(Samples.class)
    void no_text_covers_another_or_leaves_the_figure(Samples sample) throws IOException {
        Results results = sample.results(parent.resolve(sample.name()));
        List<String> drawn = checked(results);
        assertThat(drawn)
                .contains(
                        "start-up-ecdf",
                        "stages",
                        "ready-count",
                        "density",
                        "memory-stack",
                        "cost",
                        "differences",
                        "tornado",
                        "uncertainty");
        if (!results.sweep().single()) {
            assertThat(drawn).contains("start-up-trend", "break-even");
        }
    }

    static Stream<Path> references() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("results", "reference"))) {
            return folders
                    .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE_NAME)))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** What their tables can feed; those of single starts are not kept. */
    @ParameterizedTest
    @MethodSource("references")
    void shipped_results_are_drawn_without_a_collision(Path folder) throws IOException {
        assertThat(checked(new Results(ResultFolder.open(folder)))).contains("cost");
    }

    /** Draws every chart that there is at both widths; returns which. */
    private static List<String> checked(Results results) {
        SoftAssertions all = new SoftAssertions();
        List<String> drawn = new ArrayList<>();
        for (String name : Charts.names()) {
            try {
                Figure figure = Charts.named(name).orElseThrow().figure(results);
                for (Width width : Width.values()) {
                    PlacedFigure placed = figure.at(width);
                    all.assertThat(TextBoxes.mistakes(placed))
                            .as("%s, %s", name, width)
                            .isEmpty();
                    all.assertThat(TextBoxes.of(placed))
                            .as("%s, %s", name, width)
                            .allMatch(box -> box.points() >= LEAST_POINTS);
                }
                drawn.add(name);
            } catch (NothingToDraw e) {
                // the sample has no such rows
            }
        }
        all.assertAll();
        return drawn;
    }

    /** Two texts that share some place, and one that does not end where the figure does. */
    private record Colliding() implements Panel {
        @Override
        public String heading() {
            return "";
        }

        @Override
        public double height(double width) {
            return 40;
        }

        @Override
        public List<ChartRow> drawn() {
            return List.of();
        }

        @Override
        public void draw(Graphics2D g, Rectangle2D area) {
            Typeface.draw(g, "one", area.getX(), area.getCenterY(), Typeface.Anchor.START, Theme.LABEL);
            Typeface.draw(g, "other", area.getX() + 15, area.getCenterY() + 5, Typeface.Anchor.START, Theme.LABEL);
            Typeface.draw(g, "far", area.getMaxX(), area.getCenterY(), Typeface.Anchor.START, Theme.LABEL);
        }
    }

    @Test
    void a_figure_whose_texts_collide_is_found_out() {
        Figure bad = new Figure("bad", "t", "s", "c", "a", Map.of(), List.of(new Colliding()), 1);
        List<String> mistakes = TextBoxes.mistakes(bad.at(Width.ONE_COLUMN));
        assertThat(mistakes)
                .satisfiesExactlyInAnyOrder(
                        mistake -> assertThat(mistake).startsWith("`one` and `other`"),
                        mistake -> assertThat(mistake).startsWith("`far` leaves the figure"));
    }
}
