package dev.stowage.acceptance;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** In what two pictures differ that should not: how many pixels, by how much, and where. */
final class PixelDifferences {
    private PixelDifferences() {}

    /** In words, for a failing test. */
    static String between(ByteBuffer first, ByteBuffer second) {
        BufferedImage a = read(first);
        BufferedImage b = read(second);
        if (a == null || b == null) {
            return "a picture cannot be read: " + first.remaining() + " and " + second.remaining() + " bytes";
        }
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return "pictures of " + a.getWidth() + " x " + a.getHeight() + " and " + b.getWidth() + " x "
                    + b.getHeight();
        }
        int differing = 0;
        int most = 0;
        Rectangle where = new Rectangle(-1, -1);
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int by = largest(a.getRGB(x, y), b.getRGB(x, y));
                if (by > 0) {
                    differing++;
                    most = Math.max(most, by);
                    where.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return differing + " pixels differ, by " + most + " of 255 at most, within " + where;
    }

    private static int largest(int a, int b) {
        int largest = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            largest = Math.max(largest, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return largest;
    }

    private static @Nullable BufferedImage read(ByteBuffer png) {
        byte[] bytes = new byte[png.remaining()];
        png.duplicate().get(bytes);
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
