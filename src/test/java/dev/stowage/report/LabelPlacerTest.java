package dev.stowage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelPlacerTest {

    private final LabelPlacer placer = new LabelPlacer(new Rectangle2D.Double(0, 0, 200, 100));

    private static Point2D at(double x, double y) {
        return new Point2D.Double(x, y);
    }

    @Test
    void takes_the_first_free_place() {
        placer.avoid(List.of(at(0, 50), at(200, 50)));
        assertThat(placer.place(40, 10, List.of(at(10, 45), at(10, 70))))
                .isEqualTo(new Rectangle2D.Double(10, 70, 40, 10));
    }

    @Test
    void keeps_off_other_labels_and_within_the_frame() {
        placer.place(40, 10, List.of(at(10, 20)));
        Rectangle2D second = placer.place(40, 10, List.of(at(30, 25), at(190, 25), at(60, 25)));
        assertThat(second.getX()).isEqualTo(60);
    }

    @Test
    void would_rather_cross_a_curve_than_leave_the_frame() {
        placer.avoid(List.of(at(0, 50), at(200, 50)));
        assertThat(placer.place(40, 10, List.of(at(180, 5), at(10, 45))).getX()).isEqualTo(10);
    }
}
