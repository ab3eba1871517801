package dev.stowage.report;

import dev.stowage.results.Manifest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where results come from, as terms and their values. */
final class Provenance {

    private Provenance() {}

    /** In the order in which they are shown. */
    static Map<String, String> of(Results results) {
        Manifest manifest = results.manifest();
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("scenario", manifest.scenario());
        entries.put("SHA-256 of the resolved scenario", manifest.scenarioHash());
        entries.put("version", manifest.product() + " " + manifest.version());
        entries.put("seed", String.valueOf(manifest.seed()));
        boolean steady = manifest.kind().equals("steady");
        entries.put("kind of study", manifest.kind() + (steady ? ", warm-up " + manifest.warmUp() : ""));
        entries.put("replications", results.replications().replaceFirst(" replications?$", ""));
        if (!manifest.precision().isEmpty()) {
            entries.put("until a precision of", manifest.precision() + " replications");
        }
        entries.put("confidence", Say.percent(manifest.level()));
        if (!manifest.overrides().isEmpty()) {
            entries.put(
                    "changed on the command line",
                    manifest.overrides().stream()
                            .map(setting -> setting.path() + " = " + setting.value())
                            .collect(Collectors.joining(", ")));
        }
        return entries;
    }
}
