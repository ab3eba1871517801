package dev.stowage.scenario.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads scenarios from the test resources and from texts. */
final class Reading {
    static final ScenarioReader READER = new ScenarioReader(new TestCatalogue());

    private Reading() {}

    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Reading.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Study resource(String name) {
        return READER.read(path(name));
    }

    static Path write(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("test.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> problems(Path folder, String text, Overrides overrides) {
        return problems(READER, folder, text, overrides);
    }

    /** The problems of a text, without the folder of its file; empty when it is accepted. */
    static List<String> problems(ScenarioReader reader, Path folder, String text, Overrides overrides) {
        Path file = write(folder, text);
        try {
            reader.read(file, overrides);
            return List.of();
        } catch (ScenarioException e) {
            return e.problems().stream()
                    .map(problem -> problem.toString().replace(folder + "/", ""))
                    .toList();
        }
    }

    static List<String> problems(Path folder, String text) {
        return problems(folder, text, Overrides.NONE);
    }
}
