package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackedLinesTest {
    private static final int LINES = 5000;

    private final SplittableRandom random = new SplittableRandom(3);
    private final List<String> texts = new ArrayList<>();
    private final List<Double> priorities = new ArrayList<>();

    private PackedLines lines(int count) {
        PackedLines lines = new PackedLines();
        for (int i = 0; i < count; i++) {
            // some are longer than a block
            int length = random.nextInt(1000) == 0 ? 200_000 : random.nextInt(200);
            String text = texts.size() + "x".repeat(length) + "\n";
            double priority = random.nextDouble();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            lines.add(priority, bytes, bytes.length);
            texts.add(text);
            priorities.add(priority);
        }
        return lines;
    }

    private String expected(double below) {
        StringBuilder text = new StringBuilder("a,b\n");
        for (int i = 0; i < texts.size(); i++) {
            text.append(priorities.get(i) < below ? texts.get(i) : "");
        }
        return text.toString();
    }

    private static String written(PackedLines lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter<DensityRow> writer = Tables.DENSITY.writeTo(out)) {
            lines.writeTo(writer);
            assertThat(writer.rows()).isEqualTo(lines.size());
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return "a,b" + text.substring(text.indexOf('\n'));
    }

    @Test
    void allComeOutInTheirOrder() throws IOException {
        PackedLines all = lines(LINES);
        all.addAll(lines(10));
        all.addAll(lines(LINES));
        assertThat(all.size()).isEqualTo(2 * LINES + 10);
        assertThat(all.priorities())
                .isEqualTo(priorities.stream().mapToDouble(p -> p).toArray());
        assertThat(written(all)).isEqualTo(expected(2));
    }

    @Test
    void thoseOfAHighPriorityAreDropped() throws IOException {
        PackedLines all = lines(LINES);
        all.keepBelow(0.7);
        all.addAll(lines(LINES));
        all.keepBelow(0.3);
        assertThat(all.size()).isBetween(2800L, 3200L);
        assertThat(written(all)).isEqualTo(expected(0.3));
        all.keepBelow(0);
        assertThat(all.size()).isZero();
    }
}
