package dev.stowage.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entry by which Jupyter knows the kernel and starts it. */
public final class KernelSpec {
    /** The name that notebooks ask for. */
    public static final String NAME = "stowage-java";

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private KernelSpec() {}

    /**
     * Writes the entry below a data folder of Jupyter, in place of an earlier one.
     *
     * @param data a folder whose {@code kernels} Jupyter looks through
     * @param command starts the kernel; the file in which Jupyter says where it listens is added to it
     * @return the folder of the entry
     * @throws IOException when it cannot be written
     */
    public static Path write(Path data, List<String> command) throws IOException {
        List<String> argv = new ArrayList<>(command);
        argv.add("{connection_file}");
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("argv", argv);
        entry.put("display_name", "Java (Stowage)");
        entry.put("language", "java");
        entry.put("interrupt_mode", "message");
        Path folder = Files.createDirectories(data.resolve("kernels").resolve(NAME));
        Path aside = folder.resolve("kernel.json.part");
        Files.writeString(aside, JSON.toJson(entry) + "\n", StandardCharsets.UTF_8);
        Files.move(aside, folder.resolve("kernel.json"), StandardCopyOption.REPLACE_EXISTING);
        return folder;
    }

    /**
     * The data folder of Jupyter that belongs to this person, as Jupyter's documentation states it for each system.
     *
     * @param system the name of the operating system, such as {@code Linux}
     * @param home the home folder of the person
     * @param environment gives the value of a variable of the environment, or null
     */
    public static Path dataFolder(String system, Path home, Function<String, @Nullable String> environment) {
        String stated = environment.apply("JUPYTER_DATA_DIR");
        if (stated != null && !stated.isBlank()) {
            return Path.of(stated);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Jupyter");
        }
        boolean windows = name.startsWith("windows");
        String above = environment.apply(windows ? "APPDATA" : "XDG_DATA_HOME");
        Path otherwise = windows
                ? home.resolve("AppData").resolve("Roaming")
                : home.resolve(".local").resolve("share");
        return (above == null || above.isBlank() ? otherwise : Path.of(above)).resolve("jupyter");
    }
}
