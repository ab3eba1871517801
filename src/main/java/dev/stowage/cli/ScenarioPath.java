package dev.stowage.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * A scenario's file.
 *
 * @param file as the person named it, or below the folder that was named
 * @param stem where its results go below the folder of results: the path below the folder that was named, without the ending
 */
record ScenarioPath(Path file, Path stem) {
    private static final String ENDING = "\\.ya?ml$";

    /**
     * All scenarios that were named. Of a folder these are the files below it that end in {@code .yaml} or {@code .yml}, in order
     * of their paths; files and folders whose names begin with a dot or an underscore are passed over, so that parts which
     * scenarios extend can stand beside them.
     *
     * @throws StopException when there is no such file, or a folder without scenarios
     */
    static List<ScenarioPath> all(List<Path> given, Surroundings surroundings) {
        List<ScenarioPath> found = new ArrayList<>();
        for (Path path : given) {
            Path real = surroundings.resolve(path);
            if (Files.isDirectory(real)) {
                List<ScenarioPath> below = below(path, real);
                if (below.isEmpty()) {
                    throw new StopException(
                            ExitCodes.USAGE,
                            Plain.text(path.toString()) + ": there is no scenario (*.yaml) in this folder");
                }
                found.addAll(below);
            } else if (Files.exists(real)) {
                found.add(new ScenarioPath(path, withoutEnding(fileName(path))));
            } else {
                Path meant = Path.of(path + ".yaml");
                throw new StopException(
                        ExitCodes.INPUT_OUTPUT,
                        Plain.text(path + ": there is no such file or folder"
                                + (Files.exists(surroundings.resolve(meant)) ? "; did you mean " + meant + "?" : "")));
            }
        }
        return found;
    }

    /**
     * Those of which a pattern fits the path below the folder that was given (the file's name when the file itself was given), with
     * or without its ending. In a pattern {@code *} stands for any characters but a slash, {@code **} for any, {@code ?} for one.
     *
     * @throws StopException when a pattern is malformed, or none fits
     */
    static List<ScenarioPath> only(List<ScenarioPath> scenarios, List<String> patterns) {
        List<PathMatcher> matchers = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
            } catch (PatternSyntaxException e) {
                throw new StopException(
                        ExitCodes.USAGE, "--only " + Plain.text(pattern) + ": " + Plain.text(e.getDescription()));
            }
        }
        List<ScenarioPath> chosen = scenarios.stream()
                .filter(scenario -> matchers.isEmpty() || matchers.stream().anyMatch(matcher -> scenario.fits(matcher)))
                .toList();
        if (chosen.isEmpty() && !scenarios.isEmpty()) {
            throw new StopException(
                    ExitCodes.USAGE,
                    "--only " + Plain.text(String.join(" ", patterns)) + " fits none of " + scenarios.size()
                            + " scenarios; the first is "
                            + Plain.text(scenarios.get(0).withEnding().toString()));
        }
        return chosen;
    }

    private boolean fits(PathMatcher matcher) {
        return matcher.matches(stem) || matcher.matches(withEnding());
    }

    /** The path below the folder that was given. */
    private Path withEnding() {
        return stem.resolveSibling(fileName(file));
    }

    private static List<ScenarioPath> below(Path given, Path real) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(real, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(real) && isPassedOver(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isPassedOver(file) && fileName(file).toString().matches(".*" + ENDING)) {
                        files.add(real.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return files.stream()
                .map(file -> new ScenarioPath(given.resolve(file), withoutEnding(file)))
                .toList();
    }

    private static boolean isPassedOver(Path path) {
        String name = fileName(path).toString();
        return name.startsWith(".") || name.startsWith("_");
    }

    private static Path fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path : name;
    }

    private static Path withoutEnding(Path path) {
        return path.resolveSibling(fileName(path).toString().replaceFirst(ENDING, ""));
    }
}
