package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.ResultFolder;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first page says of the claims is what their scenarios find. */
class ClaimsTableTest {
    private static final Path REFERENCE = Path.of("results", "reference");
    private static final CSVFormat WITH_HEAD =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Its cells in the table of claims: number, claim, scenario, command, result. */
    private static List<String> cells(String scenario) throws IOException {
        String row = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| H") && line.contains("/" + scenario + ".yaml"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no row for " + scenario));
        return List.of(row.substring(1).split("\\|")).stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void everyClaimHasItsRowItsCommandAndTheVerdictOfItsRun() throws IOException {
        for (String file : Shipped.claims()) {
            String scenario = file.replace(".yaml", "");
            List<String> cells = cells(scenario);
            assertThat(cells.get(3)).isEqualTo("`./stowage run scenarios/claims/" + file + "`");
            List<String> found = ResultFolder.open(REFERENCE.resolve(scenario)).list(Tables.VERDICTS).stream()
                    .map(row -> row.overall().toString().toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
            List<String> said = Pattern.compile("\\*\\*(.*?)\\*\\*")
                    .matcher(cells.get(4))
                    .results()
                    .map(word -> word.group(1))
                    .toList();
            assertThat(said).as(scenario).isNotEmpty().isSubsetOf(found);
        }
    }

    /** The number is the one in the column, times the factor, plus the summand, rounded as the pattern says; it stands for # in the text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            h01-starts-in-a-second        | running, host                    | state=cached;at-once=1     | container | value          | 1            | 0  | 0.00 | # s to running
            h01-starts-in-a-second        | ready, host and image there      | state=cached;at-once=1     | container | flips_at       | 1            | -1 | 0    | up to # at once
            h01-starts-in-a-second        | ready, image to be pulled        | state=cold-image;at-once=1 | container | value          | 1            | 0  | 0.0  | image to pull (# s)
            h01-starts-in-a-second        | ready, host to be launched       | state=cold-host;at-once=1  | container | value          | 1            | 0  | 0    | host to launch (# s)
            h02-images-are-smaller        | The container is ready           |                            | container | flips_at       | 1e-6         | 0  | 0    | above # MB
            h02-images-are-smaller        | The container is ready           |                            | container | flips_at_lower | 1e-6         | 0  | 0    | (# to
            h02-images-are-smaller        | The container is ready           |                            | container | flips_at_upper | 1e-6         | 0  | 0    | to # MB)
            h03-no-operating-system       | VMs use twice                    |                            | vm        | flips_at       | 9.5367432e-7 | 0  | 0    | below # MiB
            h04-hundreds-on-one-instance  | 200 and more, on either          | memory=64 MiB              | docker    | flips_at       | 9.5367432e-7 | 0  | 0    | up to # MiB an app on Docker
            h04-hundreds-on-one-instance  | 200 and more, on either          | memory=64 MiB              | eks       | flips_at       | 9.5367432e-7 | 0  | 0    | # MiB on EKS
            h04-hundreds-on-one-instance  | 200 and more, on either          | memory=64 MiB              | eks       | value          | 1            | 0  | 0    | bind at #
            h05-quick-and-consistent      | All are ready within ten seconds, from a throttled |          | container | flips_at       | 1            | 0  | 0    | from # nodes on
            h07-isolation                 | As containers on one host        |                            | container | flips_at       | 1            | 0  | 0    | from # (
            h07-isolation                 | As containers on one host        |                            | container | flips_at_lower | 1            | 0  | 0    | (# to
            h07-isolation                 | As containers on one host        |                            | container | flips_at_upper | 1            | 0  | 0    | to #) at once
            h08-layer-below               | On a host to be launched         |                            | container | difference     | 1            | 0  | 0.0  | (# s later)
            h10-one-instance-is-cheaper   | Docker is cheaper, for any       |                            | container | flips_at       | 1            | 0  | 0    | from # apps on with Docker
            h10-one-instance-is-cheaper   | EKS is cheaper                   |                            | eks       | flips_at       | 1            | 0  | 0    | from # on with EKS
            h11-zero-to-thousand          | Containers are all ready         |                            | container | flips_at       | 1            | -1 | 0    | sooner up to # at once
            h11-zero-to-thousand          | 1,000 containers                 |                            | container | value          | 0.0166666667 | 0  | 0.0  | take # min
            h11-zero-to-thousand          | 1,000 containers                 |                            | container | flips_at       | 1            | -1 | 0    | only up to #
            h12-microvms-between          | A container uses less memory     |                            | container | flips_at       | 1            | 0  | 0    | from # at once on
            """)
    void itsNumbersAreThoseOfTheReference(
            String scenario,
            String says,
            @Nullable String point,
            String style,
            String column,
            double factor,
            double summand,
            String pattern,
            String text)
            throws IOException {
        double number = Double.parseDouble(row(scenario, says, point, style).get(column));
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        assertThat(cells(scenario).get(4)).contains(text.replace("#", format.format(number * factor + summand)));
    }

    private static CSVRecord row(String scenario, String says, @Nullable String point, String style)
            throws IOException {
        try (CSVParser rows = CSVParser.parse(
                REFERENCE.resolve(scenario).resolve(Tables.VERDICTS.fileName()), StandardCharsets.UTF_8, WITH_HEAD)) {
            return rows.stream()
                    .filter(row -> row.get("says").startsWith(says))
                    .filter(row -> point == null || row.get("point").equals(point))
                    .filter(row -> row.get("style").equals(style))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
