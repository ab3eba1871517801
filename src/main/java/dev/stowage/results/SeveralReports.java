package dev.stowage.results;

import java.util.List;

/** What a report over several results says, for other programs: {@code report.json} of {@code report --out}. */
public record SeveralReports(
        @Column(says = "version of this layout, as of `report.json` of one folder")
        int format,

        @Column(says = "a report for each results folder, in the order in which they were named")
        List<Entry> results) {

    /** Copies the list. */
    public SeveralReports {
        results = List.copyOf(results);
    }

    /** The report of one folder. */
    public record Entry(
            @Column(says = "the folder, as it was named") String folder,

            @Column(says = "what its own `report.json` holds")
            ReportFacts report) {}

    /** As JSON, keys in the order of the components. */
    public String json() {
        return Json.write(this);
    }
}
