package dev.stowage.report;

import dev.stowage.results.Manifest;
import java.util.ArrayList;
import java.util.List;

/** The command line that makes a results folder again. */
final class Command {

    private static final String PLAIN = "[A-Za-z0-9_./:=@%+-]+";

    private Command() {}

    /** {@code ./stowage run FILE} with the overrides of the manifest, quoted for a POSIX shell. */
    static String of(Manifest manifest) {
        List<String> words = new ArrayList<>(List.of("./stowage", "run", quoted(manifest.scenario())));
        for (Manifest.Setting setting : manifest.overrides()) {
            switch (setting.path()) {
                case "seed", "replications" -> words.add("--" + setting.path() + " " + quoted(setting.value()));
                default -> words.add("--set " + quoted(setting.path() + "=" + setting.value()));
            }
        }
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
