package dev.stowage.cli;

/** Text that may be shown on a terminal: without characters that command it. */
final class Plain {
    private Plain() {}

    /** The text with every control and format character, line ends included, replaced by a space. */
    static String text(String any) {
        return any.replaceAll("[\\p{Cntrl}\\p{Cf}\\u0080-\\u009f]", " ");
    }

    /** The same for several lines, whose ends are kept. */
    static String lines(String any) {
        return any.lines().map(Plain::text).collect(java.util.stream.Collectors.joining("\n"));
    }

    /** At most so many characters, the last two of them dots when something was cut. */
    static String clip(String text, int width) {
        String plain = text(text);
        return plain.length() <= width ? plain : plain.substring(0, width - 2) + "..";
    }
}
