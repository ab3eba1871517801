package dev.stowage.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** What every page begins and ends with: a policy that admits the page's own style sheet and scripts, by their hashes, and nothing else. */
final class PageFrame {

    /** The library that draws the charts to explore, in one file. */
    private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js";

    private PageFrame() {}

    /** Begins a page that needs no other file and runs no script, up to its header, which is left open. */
    static void open(Html html, String title) {
        open(html, title, List.of(), List.of());
    }

    /** The same with figures, and with scripts of ours, which {@link #close} puts at the end. */
    static void open(Html html, String title, List<String> scripts, List<Figure> figures) {
        String css =
                Canvas.fontFaces(figures) + resource("page.css") + (scripts.isEmpty() ? "" : resource("sheets.css"));
        StringBuilder policy = new StringBuilder("default-src 'none'; style-src 'sha256-" + sha256(css) + "'");
        for (int i = 0; i < scripts.size(); i++) {
            policy.append(i == 0 ? "; script-src" : "").append(" 'sha256-" + sha256(scripts.get(i)) + "'");
        }
        policy.append("; font-src data:; base-uri 'none'; form-action 'none'");
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title)
                .raw("<style>" + css + "</style>\n</head>\n<body>\n<main>\n<header>\n");
    }

    /** Ends it. */
    static void close(Html html) {
        close(html, "", List.of());
    }

    /** Ends it with a block of data and the scripts that read it. */
    static void close(Html html, String data, List<String> scripts) {
        html.raw("</main>\n");
        if (!scripts.isEmpty()) {
            html.raw("<script type=\"application/json\" id=\"chart-data\">" + data + "</script>\n");
        }
        scripts.forEach(script -> html.raw("<script>" + script + "</script>\n"));
        html.raw("</body>\n</html>\n");
    }

    /** The library and what sets it to work, once a page. */
    static List<String> scripts() {
        return List.of(resource(ECHARTS), resource("page.js"));
    }

    private static String resource(String name) {
        try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
