package dev.stowage.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/** Writes files aside and moves them into place: who reads one finds the old file whole, or the new one. */
public final class Aside {
    private static final AtomicLong WRITTEN = new AtomicLong();

    private Aside() {}

    /** Writes what a file is to hold. */
    @FunctionalInterface
    public interface Writing {
        /** Writes; it may close the stream. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file. Of several processes that write the same one the last has its way. What is no file, such as a terminal, is written
     * as it is, and of a symbolic link what it points to.
     *
     * @throws IOException if it cannot be written; the old file stays then
     */
    public static void write(Path file, Writing writing) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            try (OutputStream out = Files.newOutputStream(place)) {
                writing.to(out);
            }
            return;
        }
        Path aside = place.resolveSibling("." + place.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + WRITTEN.incrementAndGet() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                writing.to(out);
            }
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Writes a text as UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes a table. */
    public static <R extends Row> void write(Path file, Table<R> table, Iterable<? extends R> rows) throws IOException {
        write(file, out -> table.writeAll(out, rows));
    }
}
