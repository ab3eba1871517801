package dev.stowage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * docs/performance.md: a section for each benchmark, of which those that were measured are renewed, and at the end what profiles
 * showed, which is written by hand in bench/profiles.md.
 *
 * @param file the page
 */
record PerformancePage(Path file) {
    private static final String HEADING = "## ";
    private static final Path PROFILES = Path.of("bench", "profiles.md");
    private static final String HEAD = """
            # Performance

            This page is written by `bench/run --document`; each section says when and where it was measured. The figures of one
            section are of one run on one machine: compare within it, not with other machines. A cell has the median, in brackets
            the ratio that the section explains (1 is the reference, less is faster or smaller), and half of the distance from the
            least to the largest sample in per cent of the median; without that it was measured once. A dash stands for what had not ended after %d minutes. What
            is measured, and against what, is in [bench/README.md](../bench/README.md).

            """.formatted(dev.stowage.bench.macro.Processes.LIMIT.toMinutes());

    /** Puts the section of this benchmark in the place of the one that is there. */
    void renew(Suite suite, List<Measurement> measured, Plan plan, LocalDate date) throws IOException {
        Map<String, String> sections = sections();
        sections.put(suite.title(), section(suite, measured, plan, date));
        StringBuilder page = new StringBuilder(HEAD);
        for (Suite each : Suite.values()) {
            String body = sections.get(each.title());
            if (body != null) {
                page.append(HEADING).append(each.title()).append("\n\n").append(body);
            }
        }
        page.append(Files.readString(PROFILES));
        Files.writeString(file, page.toString());
    }

    private static String section(Suite suite, List<Measurement> measured, Plan plan, LocalDate date)
            throws IOException {
        return suite.meaning() + "\n\n" + Tables.markdown(suite, measured)
                + "`bench/run " + suite.word() + " --rounds " + plan.rounds() + "` on " + date
                + ", " + Machine.described() + ".\n\n";
    }

    private Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String section : Files.readString(file).split("(?m)^" + HEADING, -1)) {
                int end = section.indexOf('\n');
                sections.put(section.substring(0, end), section.substring(end).strip() + "\n\n");
            }
        }
        return sections;
    }
}
