package dev.stowage.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of a file, refused before it is parsed when it cannot be a scenario. */
final class SourceText {
    /** The largest file that is read, in bytes. */
    static final int MOST_BYTES = 1 << 20;

    /** The largest file of entries that is read, in bytes: thousands of instance types. */
    static final int MOST_BYTES_OF_CATALOGUE = 1 << 23;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceText() {}

    /** The text of a file, or null after a problem has been added. */
    static @Nullable String read(Path path, String file, Place at, Problems problems) {
        return read(path, file, at, MOST_BYTES, problems);
    }

    /** The text of a file of so many bytes at most, or null after a problem has been added. */
    static @Nullable String read(Path path, String file, Place at, int most, Problems problems) {
        try {
            if (Files.isDirectory(path)) {
                problems.add(at, quoted(file) + " is a folder", "name a file in it");
                return null;
            }
            if (!Files.exists(path)) {
                problems.add(at, "there is no file " + quoted(file), "check the path");
                return null;
            }
            if (!Files.isRegularFile(path)) {
                problems.add(at, quoted(file) + " is not a regular file", "name a file");
                return null;
            }
            return bounded(path, file, at, most, problems);
        } catch (IOException | SecurityException e) {
            problems.add(at, quoted(file) + " cannot be read", "check that you may read it");
            return null;
        }
    }

    private static String quoted(String file) {
        return "`" + file + "`";
    }

    private static @Nullable String bounded(Path path, String file, Place at, int most, Problems problems)
            throws IOException {
        long size = Files.size(path);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = size > most ? new byte[0] : in.readNBytes(most + 1);
        }
        if (size > most || bytes.length > most) {
            problems.add(
                    at,
                    String.format(Locale.ROOT, "the file has %,d bytes", Math.max(size, bytes.length)),
                    String.format(Locale.ROOT, "such a file has at most %,d", most));
            return null;
        }
        return decode(bytes, file, problems);
    }

    /** The bytes as UTF-8 without a byte order mark, or null after a problem has been added. */
    static @Nullable String decode(byte[] bytes, String file, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.length() > 0 && out.charAt(0) == BYTE_ORDER_MARK
                ? out.subSequence(1, out.length()).toString()
                : out.toString();
        if (result.isError()) {
            problems.add(
                    endOf(text, file),
                    String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[in.position()] & 0xFF),
                    "save the file as text in UTF-8");
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                problems.add(
                        endOf(text.substring(0, i), file),
                        String.format(Locale.ROOT, "the character U+%04X is not text", (int) text.charAt(i)),
                        "save the file as plain text");
                return null;
            }
        }
        return text;
    }

    private static boolean isControl(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
                || c == '\u007F'
                || (c >= '\u0080' && c <= '\u009F' && c != '\u0085')
                || c == '\uFFFE'
                || c == '\uFFFF'
                || c == BYTE_ORDER_MARK;
    }

    private static Place endOf(String before, String file) {
        String[] lines = before.split("\\R", -1);
        return new Place(file, lines.length, lines[lines.length - 1].length() + 1, "");
    }
}
