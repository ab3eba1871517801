package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stowage.cli.Cli;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The same scenario, seed and version give the same bytes, whoever computes them and wherever. */
class SameBytesTest {
    private static final String FILE = "scenarios/boot-storm.yaml";
    /** The options for Java besides, since a system on which the locale is not installed falls back to another. */
    private static final Map<String, String> GERMAN_IN_TOKYO = Map.of(
            "LANG", "de_DE.UTF-8",
            "LC_ALL", "de_DE.UTF-8",
            "TZ", "Asia/Tokyo",
            "JAVA_TOOL_OPTIONS", "-Duser.language=de -Duser.country=DE");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    Path temp;

    @AfterEach
    void home() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    private Map<String, ByteBuffer> small(String name, int workers) throws IOException {
        Path file = temp.resolve("boot-storm.yaml");
        String text = Shipped.text("boot-storm.yaml");
        assertThat(text).contains("[1, 10, 100, 1000]");
        Files.writeString(file, text.replace("[1, 10, 100, 1000]", "[1, 10, 50]"));
        Cli cli = new Cli(temp).drawing();
        assertThat(cli.execute(
                        "run", "boot-storm.yaml", "--out", name, "--replications", "3", "--workers", "" + workers))
                .as(cli.err())
                .isZero();
        return FolderBytes.of(temp.resolve(name), path -> !path.endsWith("run.json"));
    }

    @Test
    void forAnyNumberOfWorkersAndInAnyLocaleAndZone() throws IOException {
        Map<String, ByteBuffer> one = small("one", 1);
        assertThat(one)
                .hasSize(
                        12 + 1 + 2 + 4 * 4 + 3 + 2); // tables, manifest, page and verdict, charts, other reports, index
        assertThat(small("two", 2)).isEqualTo(one);
        Locale.setDefault(Locale.GERMANY);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        assertThat(small("german", 2)).isEqualTo(one);
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(small("arabic", 3)).isEqualTo(one);
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(small("turkish", 2)).isEqualTo(one);
    }

    private Map<String, ByteBuffer> whole(
            String name, Path java, int workers, Map<String, String> environment, Predicate<String> wanted)
            throws IOException, InterruptedException {
        Path out = temp.resolve(name);
        Path log = temp.resolve(name + ".log");
        List<String> arguments =
                new ArrayList<>(List.of("run", FILE, "--out", out.toString(), "--workers", "" + workers, "--quiet"));
        int exitCode = Launched.start(java, log, environment, arguments.toArray(String[]::new))
                .waitFor();
        assertThat(exitCode).as(Files.readString(log)).isZero();
        return FolderBytes.of(out.resolve("boot-storm"), wanted);
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    void inFullSizeAsAProcess() throws IOException, InterruptedException {
        Predicate<String> wanted = FolderBytes.ALL_BUT_THE_RUN;
        Path java = Launched.thisJava();
        Map<String, ByteBuffer> one = whole("one", java, 1, Map.of(), wanted);
        assertThat(whole("two", java, 2, Map.of(), wanted)).isEqualTo(one);
        assertThat(whole("german", java, 2, GERMAN_IN_TOKYO, wanted)).isEqualTo(one);
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.slow", matches = "true")
    @EnabledIfSystemProperty(named = "stowage.other-java", matches = ".+")
    void onAnotherJavaAsAProcess() throws IOException, InterruptedException {
        Predicate<String> wanted = FolderBytes.ON_ANY_JAVA;
        Map<String, ByteBuffer> here = whole("here", Launched.thisJava(), 2, Map.of(), wanted);
        assertThat(whole("there", Launched.otherJava(), 1, GERMAN_IN_TOKYO, wanted))
                .isEqualTo(here);
    }

    private Map<String, ByteBuffer> charts(String name, Path java, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = temp.resolve(name);
        Path log = temp.resolve(name + ".log");
        String results = temp.resolve("results/boot-storm").toString();
        int exitCode = Launched.start(java, log, environment, "chart", results, "--out", out.toString())
                .waitFor();
        assertThat(exitCode).as(Files.readString(log)).isZero();
        return FolderBytes.of(out, FolderBytes.ON_ANY_JAVA);
    }

    @Test
    @EnabledIfSystemProperty(named = "stowage.other-java", matches = ".+")
    void chartsOfAllFormatsOnAnotherJavaAsAProcess() throws IOException, InterruptedException {
        small("results", 2);
        Map<String, ByteBuffer> here = charts("here", Launched.thisJava(), Map.of());
        assertThat(here.keySet()).anyMatch(name -> name.endsWith("-84mm.pdf"));
        assertThat(charts("there", Launched.otherJava(), GERMAN_IN_TOKYO)).isEqualTo(here);
    }
}
