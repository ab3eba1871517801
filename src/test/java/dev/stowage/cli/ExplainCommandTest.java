package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.results.StageRow;
import dev.stowage.results.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
    /** Three containers ask at once for a lock that each holds for 2 s. */
    private static final String LOCKED = Cli.STUDY
            .replace("{name: create, delay: 50 ms}", "{name: create, hold: {lock: rules, base: 2 s}}")
            .replace("count: 2", "count: 3");

    @TempDir
    Path temp;

    private Cli cli;

    @BeforeEach
    void cli() {
        cli = new Cli(temp);
    }

    private int explain(String study, String... options) throws IOException {
        cli.write("study.yaml", study);
        String[] line = new String[options.length + 2];
        line[0] = "explain";
        line[1] = "study.yaml";
        System.arraycopy(options, 0, line, 2, options.length);
        return cli.execute(line);
    }

    @ParameterizedTest
    @CsvSource({
        "vm, web-1, machine-1/hypervisor-1",
        "container, web-2, machine-1/engine-2",
        "container, 3, machine-1/engine-3"
    })
    void theStagesAreThoseOfARunThatRecordsAll(String style, String guest, String host) throws IOException {
        String study = LOCKED + "record: all\n";
        assertThat(explain(study, "--style", style, "--guest", guest, "--replication", "2", "--out", "told"))
                .as(cli.err())
                .isZero();
        assertThat(cli.execute("run", "study.yaml", "--out", "all", "--quiet"))
                .as(cli.err())
                .isZero();
        String name = guest.startsWith("web") ? guest : "web-" + guest;
        List<StageRow> run = Tables.STAGES.readAll(temp.resolve("all/study/stages.csv")).stream()
                .filter(row -> row.style().equals(style) && row.replication() == 2)
                .filter(row -> row.guest().equals(name) || row.guest().equals(host))
                .toList();
        assertThat(run).isNotEmpty();
        assertThat(Tables.STAGES.readAll(temp.resolve("told/waterfall.csv"))).containsExactlyInAnyOrderElementsOf(run);
        assertThat(run).allSatisfy(row -> assertThat(cli(style, guest, study))
                .contains(String.format(java.util.Locale.ROOT, "%.3f %9.3f", row.start(), row.end())));
        assertThat(Files.readString(temp.resolve("told/waterfall.svg"))).contains(name + " was ready after");
        assertThat(temp.resolve("told/waterfall.png")).isNotEmptyFile();
    }

    private String cli(String style, String guest, String study) throws IOException {
        explain(study, "--style", style, "--guest", guest, "--replication", "2");
        return cli.out();
    }

    @Test
    void aGuestThatWaitedForALockNamesTheHolder() throws IOException {
        assertThat(explain(LOCKED, "--style", "container", "--guest", "web-2"))
                .as(cli.err())
                .isZero();
        assertThat(cli.out())
                .contains("scenario small study, style container, point base, replication 0, seed 4\n")
                .containsPattern("\n  create +0\\.000 +4\\.000 +4\\.000 +2\\.000  machine-1/engine-1 ")
                .containsPattern("web-2 was ready after 4\\.[0-9]+ s, of which it waited 2 s, 2 s of it for "
                        + "`lock rules`, which machine-1/engine-1 held when the wait began\\.\n")
                .containsPattern("Work 2\\.[0-9]+ s, waiting 2 s\\.\n");
        assertThat(cli.out().lines().filter(line -> line.startsWith("  ")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void aGuestThatWasRefusedHasTheReasonAndNoStages() throws IOException {
        String study = Cli.STUDY.replace("memory: 128 MiB", "memory: 10 GiB");
        assertThat(explain(study, "--style", "container", "--guest", "web-2", "--out", "none"))
                .as(cli.err())
                .isZero();
        assertThat(cli.out())
                .contains("\nweb-2 was refused when it was requested, at 0 s: memory: ")
                .doesNotContain("stage ");
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @Test
    void aGuestThatIsNotReadyAtTheEndSaysSo() throws IOException {
        String study = LOCKED.replace("{replications: 3,", "{observe-for: 3 s, replications: 3,");
        assertThat(explain(study, "--style", "container", "--guest", "web-3"))
                .as(cli.err())
                .isZero();
        assertThat(cli.out())
                .contains("web-3 was not ready when the run ended, 3 s after its request, of which it waited 3 s")
                .containsPattern("\n  create +0\\.000 +under way +3\\.000 +3\\.000  machine-1/engine-1 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "container | wbe-3 | base | 0 | --guest: there is no guest `wbe-3` among the 3 that the workload asks for; the nearest are `web-3`",
                "container | 4 | base | 0 | --guest: there is no guest `4` among the 3 that the workload asks for; the nearest are `web-3`",
                "contaner | web-1 | base | 0 | --style: study.yaml has no style `contaner`; it has `container`, `vm`",
                "container | web-1 | bas | 0 | --point: study.yaml has no point `bas`; it has `base`",
                "container | web-1 | base | 3 | --replication 3: study.yaml has replications 0 to 2",
            })
    void whatIsNotThereIsSaidWithWhatIsNear(String style, String guest, String point, String replication, String said)
            throws IOException {
        assertThat(explain(LOCKED, "--style", style, "--guest", guest, "--point", point, "--replication", replication))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(cli.err()).startsWith(said);
        assertThat(cli.out()).isEmpty();
    }
}
