package dev.stowage.report;

/** Builds HTML; all text is escaped on its way in. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Markup that is known to be sound. */
    Html raw(String markup) {
        text.append(markup);
        return this;
    }

    /** Text of any origin. */
    Html text(String any) {
        text.append(escape(any));
        return this;
    }

    /** An element that holds only text. */
    Html element(String tag, String any) {
        int end = tag.indexOf(' ');
        String name = end < 0 ? tag : tag.substring(0, end);
        return raw("<" + tag + ">").text(any).raw("</" + name + ">\n");
    }

    /** The text with all that could be markup made harmless, for content and for attribute values. */
    static String escape(String any) {
        StringBuilder safe = new StringBuilder(any.length() + 16);
        any.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (point >= ' ' || point == '\n' || point == '\t') {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
