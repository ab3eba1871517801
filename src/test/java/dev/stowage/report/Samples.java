package dev.stowage.report;

import dev.stowage.results.ResultFolder;
import java.io.IOException;
import java.nio.file.Path;

/** Results of three studies: a simple one, a sweep, and five styles with long names in other scripts. */
enum Samples {
    SIMPLE,
    SWEEP,
    LONG_NAMES,
    LONG_NAMES_SWEPT;

    private static final String[] NAMES = {
        "\u4eee\u60f3\u30de\u30b7\u30f3\uff08EC2 \u5c02\u6709\u30a4\u30f3\u30b9\u30bf\u30f3\u30b9\uff09",
        "\u00dcbergro\u00dfe Container-Umgebung mit Gr\u00f6\u00dfen\u00e4nderung",
        "vm",
        "\u30b3\u30f3\u30c6\u30ca",
        "gVisor-Sandk\u00e4sten auf eigener Hardware"
    };

    /** Writes the results folder. */
    Path folder(Path folder) throws IOException {
        SampleResults results =
                switch (this) {
                    case SIMPLE -> SampleResults.base("vm", "container");
                    case SWEEP -> SampleResults.sweep("vm", "container", "microvm");
                    case LONG_NAMES -> SampleResults.base(NAMES).called("\u7814\u7a76", "Gr\u00f6\u00dfe?");
                    case LONG_NAMES_SWEPT -> SampleResults.sweep(NAMES);
                };
        results.analysed().write(folder);
        return folder;
    }

    Results results(Path folder) throws IOException {
        return new Results(ResultFolder.open(folder(folder)));
    }
}
