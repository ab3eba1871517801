package dev.stowage.report;

import dev.stowage.results.Aside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes charts as files.
 *
 * @param widths at which they are drawn
 * @param formats in which they are written
 */
record ChartFiles(Set<Width> widths, Set<Format> formats) {

    /** What a run writes: the wide one, as what pages and browsers show, with its table and its text. */
    static final ChartFiles OF_A_RUN =
            new ChartFiles(EnumSet.of(Width.TWO_COLUMNS), EnumSet.complementOf(EnumSet.of(Format.PDF)));

    /** Copies; files are written in the order of widths and formats. */
    ChartFiles {
        widths = Collections.unmodifiableSet(EnumSet.copyOf(widths));
        formats = Collections.unmodifiableSet(EnumSet.copyOf(formats));
    }

    private record Laying(Figure figure, Width width) {}

    /** One file. */
    private record Task(PlacedFigure figure, Format format) {
        String fileName() {
            String name = figure.figure().name();
            return (format.hasWidth() ? figure.width().fileName(name) : name) + "." + format.ending();
        }
    }

    /**
     * Lays figures out and writes them into a folder, which is made when it is not there; several at once.
     *
     * @return names of the files, by figure
     */
    List<String> lay(Collection<Figure> figures, Path folder) throws IOException {
        return write(
                figures.stream()
                        .flatMap(figure -> widths.stream().map(width -> new Laying(figure, width)))
                        .toList()
                        .parallelStream()
                        .map(laying -> laying.figure().at(laying.width()))
                        .toList(),
                folder);
    }

    /** The same of figures that are laid out in these widths; no folder is made for none. */
    List<String> write(List<PlacedFigure> figures, Path folder) throws IOException {
        if (figures.isEmpty()) {
            return List.of();
        }
        Files.createDirectories(folder);
        Width first = widths.iterator().next();
        List<Task> tasks = figures.stream()
                .flatMap(placed -> formats.stream()
                        .filter(format -> format.hasWidth() || placed.width() == first)
                        .map(format -> new Task(placed, format)))
                .toList();
        try {
            tasks.parallelStream().forEach(task -> write(task, folder));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return tasks.stream().map(Task::fileName).toList();
    }

    private static void write(Task task, Path folder) {
        try {
            Aside.write(
                    folder.resolve(task.fileName()),
                    out -> out.write(task.format().of(task.figure())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
