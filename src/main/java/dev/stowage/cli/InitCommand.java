package dev.stowage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a scenario to start from. */
@Command(name = "init", description = "Write NAME.yaml, a small commented scenario that runs.")
final class InitCommand implements Callable<Integer> {
    private static final String TEMPLATE = "init.yaml";
    private static final String ENDING = ".yaml";

    private final Surroundings surroundings;

    @Parameters(paramLabel = "NAME", description = "The name of the file, with or without .yaml.")
    private String name = "";

    InitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        if (stem.isBlank() || stem.endsWith("/") || stem.chars().anyMatch(Character::isISOControl)) {
            throw new StopException(ExitCodes.USAGE, "`" + Plain.text(name) + "` is no name for a file");
        }
        Path file = surroundings.resolve(Path.of(stem + ENDING));
        try {
            Files.writeString(file, template(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new StopException(
                    ExitCodes.INPUT_OUTPUT, surroundings.shown(file) + " is already there; choose another name");
        }
        surroundings.out().println("wrote " + surroundings.shown(file));
        surroundings.out().println("run it with: stowage run " + surroundings.shown(file));
        return ExitCodes.DONE;
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream(TEMPLATE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
