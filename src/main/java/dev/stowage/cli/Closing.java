package dev.stowage.cli;

import dev.stowage.report.Report;
import dev.stowage.results.Manifest;
import dev.stowage.results.ResultFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lines that end a study on the terminal: the comparison as a short table, the verdict, and what was written. */
final class Closing {
    private static final int WIDTH = 100;

    private final Surroundings surroundings;
    private final ResultFolder folder;

    Closing(Surroundings surroundings, ResultFolder folder) {
        this.surroundings = surroundings;
        this.folder = folder;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        var manifest = folder.manifest();
        lines.add("");
        lines.add(Plain.text(manifest.name()) + ": " + replications(manifest) + ", seed " + manifest.seed());
        if (!manifest.question().isBlank()) {
            lines.add(Plain.text(manifest.question().strip()));
        }
        lines.add("");
        lines.addAll(
                new ClosingTable(folder).lines(surroundings.shown(folder.path().resolve("summary.csv"))));
        Report.verdict(folder).forEach(sentence -> lines.addAll(wrap(ascii(sentence))));
        lines.add("");
        lines.addAll(written());
        return String.join(System.lineSeparator(), lines);
    }

    /** Sentences of the report on a terminal: nothing that commands it, dashes and spaces that every one can show. */
    private static String ascii(String sentence) {
        return Plain.text(sentence.replace('\u00a0', ' ')
                .replace('\u2013', '-')
                .replace('\u2212', '-')
                .replace('\u00d7', 'x'));
    }

    /** Lines of at most {@link #WIDTH} columns, all but the first set in. */
    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.toString().isBlank() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("  ");
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** "30 replications", or "10 to 57 replications for 5 % on startup.ready.p95" where each style stops by itself. */
    private static String replications(Manifest manifest) {
        String all = count(manifest.replications(), "replication");
        if (manifest.precision().isEmpty()) {
            return all;
        }
        return (manifest.fewestReplications() < manifest.replications() ? manifest.fewestReplications() + " to " : "")
                + all + " for " + Plain.text(manifest.precision().split(",", 2)[0]);
    }

    private static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private List<String> written() {
        Path path = folder.path();
        List<String> lines = new ArrayList<>();
        lines.add("wrote " + surroundings.shown(path));
        add(lines, path.resolve("report.html"), "the comparison on one page");
        add(lines, path.resolve("charts"), names(path.resolve("charts")));
        add(
                lines,
                path.resolve("summary.csv"),
                "and " + count(folder.manifest().files().size() - 1L, "more table"));
        return lines;
    }

    private void add(List<String> lines, Path path, String says) {
        if (Files.exists(path)) {
            lines.add("  " + surroundings.shown(path) + "  " + says);
        }
    }

    private static String names(Path charts) {
        if (!Files.isDirectory(charts)) {
            return "";
        }
        try (Stream<Path> files = Files.list(charts)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".svg"))
                    .map(name -> name.substring(0, name.length() - ".svg".length()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
