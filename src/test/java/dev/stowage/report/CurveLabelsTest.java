package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.ResultFolder;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CurveLabelsTest {

    @TempDir
    Path parent;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of(SampleResults.base("vm", "container", "microvm"), 646),
                Arguments.of(SampleResults.base("vm", "container", "microvm", "containers-in-vms", "gvisor"), 646),
                Arguments.of(SampleResults.sweep("vm", "container", "microvm"), 316),
                Arguments.of(SampleResults.sweep("vm", "container", "microvm", "containers-in-vms", "gvisor"), 316));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_name_covers_a_curve_or_another_name(SampleResults sample, double width) throws IOException {
        sample.write(parent.resolve("r"));
        Figure figure = new StartupEcdf().figure(new Results(ResultFolder.open(parent.resolve("r"))));
        for (Panel panel : figure.at(Width.TWO_COLUMNS).panels()) {
            LinePanel lines = (LinePanel) panel;
            Rectangle2D area = new Rectangle2D.Double(0, 0, width, lines.height(width));
            LinePanel.Layout layout = lines.layout(area);
            assertThat(layout.labels()).hasSameSizeAs(lines.curves());
            for (CurveLabels.Label label : layout.labels()) {
                assertThat(area.contains(label.box())).isTrue();
                for (LinePanel.Curve curve : lines.curves()) {
                    assertThat(crosses(label.box(), CurveLabels.line(layout.frame(), curve)))
                            .as("%s on %s", label.curve().label(), curve.label())
                            .isFalse();
                }
                assertThat(layout.labels().stream()
                                .filter(other -> other.box().intersects(label.box()))
                                .count())
                        .isEqualTo(1);
            }
        }
    }

    private static boolean crosses(Rectangle2D box, List<Point2D> line) {
        for (int i = 1; i < line.size(); i++) {
            if (box.intersectsLine(
                    line.get(i - 1).getX(),
                    line.get(i - 1).getY(),
                    line.get(i).getX(),
                    line.get(i).getY())) {
                return true;
            }
        }
        return false;
    }

    private static LinePanel.Curve curve(String name, int order, double... heights) {
        List<LinePanel.Point> points = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            points.add(new LinePanel.Point(i, heights[i], heights[i], heights[i]));
        }
        return new LinePanel.Curve(name, "", points, List.of(), Look.style(order, ""));
    }

    private static Frame frame(double height) {
        return new Frame(
                Scale.fromZero("x", 1, 2), Scale.fromZero("y", 10, 2), new Rectangle2D.Double(0, 0, 300, height));
    }

    @Test
    void a_name_stands_nearest_to_its_own_curve() {
        List<LinePanel.Curve> curves = List.of(curve("low", 0, 2, 2), curve("high", 1, 8, 8));
        for (CurveLabels.Label label :
                CurveLabels.within(frame(200), curves, List.of(), List.of()).orElseThrow()) {
            boolean low = label.curve().label().equals("low");
            double own = Math.abs(label.box().getCenterY() - frame(200).py(low ? 2 : 8));
            double other = Math.abs(label.box().getCenterY() - frame(200).py(low ? 8 : 2));
            assertThat(own).isLessThan(other);
        }
    }

    @Test
    void where_no_place_is_free_none_is_taken() {
        List<LinePanel.Curve> curves = List.of(curve("a", 0, 3, 3), curve("b", 1, 6, 6));
        assertThat(CurveLabels.within(frame(30), curves, List.of(), List.of())).isEmpty();
        List<CurveLabels.Label> rows = CurveLabels.rows(new Rectangle2D.Double(10, 5, 60, 0), curves);
        assertThat(rows.get(0).box().getMinY()).isEqualTo(5);
        assertThat(rows.get(1).box().getMinY())
                .isGreaterThanOrEqualTo(rows.get(0).box().getMaxY());
    }
}
