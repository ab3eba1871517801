package dev.stowage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip that {@code package} leaves: unpacked anywhere it runs, with Java and nothing else. */
class DistributionIT {
    @TempDir
    static Path temp;

    private static Path zip;
    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
        Path to = temp.resolve("a folder");
        try (FileSystem content = open()) {
            Path root = content.getPath("/");
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = to.resolve(root.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        home = to.resolve(String.valueOf(zip.getFileName()).replace(".zip", ""));
    }

    private static FileSystem open() throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of("enablePosixFileAttributes", "true"));
    }

    /** Runs the launcher of the zip, in its folder, with no home that holds a Maven; what it printed. */
    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "./stowage"));
        command.addAll(List.of(arguments));
        Path log = temp.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "HOME",
                        temp.toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home")));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return Files.readString(log);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFirstCommandOfTheReadmeRunsFromIt() throws IOException, InterruptedException {
        assertThat(run("run", "scenarios/module-6.yaml"))
                .contains("wrote ", "report.html")
                .doesNotContain("building");
        Path results = home.resolve("results/module-6");
        assertThat(results.resolve("report.html")).isNotEmptyFile();
        assertThat(results.resolve("summary.csv"))
                .hasSameBinaryContentAs(home.resolve("results/reference/module-6/summary.csv"));
        assertThat(run("compare", "results/reference/module-6", "results/module-6", "--fail-on-difference"))
                .isNotBlank();
        assertThat(home.resolve("target")).doesNotExist();
    }

    @Test
    void whatTheFirstPageLinksToIsInIt() throws IOException {
        List<String> links = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)")
                .matcher(Files.readString(home.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(links).isNotEmpty().allMatch(link -> Files.exists(home.resolve(link)));
        assertThat(home.resolve("stowage.cmd")).content().contains("\r\n").contains("stowage.jar");
        assertThat(home.resolve("src")).doesNotExist();
    }

    @Test
    void everyLibraryInTheJarIsNamedWithALicenceWhoseTextIsThere() throws IOException {
        Set<String> bundled = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("target", "bundled.txt"))) {
            String[] parts = line.strip().split(":", -1);
            if (parts.length > 4) {
                bundled.add(parts[0] + ":" + parts[1]);
            }
        }
        assertThat(bundled).contains("org.jfree:jfreechart");
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(home.resolve("NOTICE"))) {
            String[] words = line.split("\\s+", -1);
            if (words[0].matches("[\\w.-]+:[\\w.-]+")) {
                named.add(words[0]);
                assertThat(words[1].equals("Apache-2.0") || Files.exists(home.resolve("licences/" + words[1] + ".txt")))
                        .as(line)
                        .isTrue();
            }
        }
        assertThat(named).as("NOTICE").containsAll(bundled);
    }

    @Test
    void itsBytesDoNotDependOnTheDay() throws IOException {
        FileTime stated = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        try (FileSystem content = open();
                Stream<Path> files = Files.walk(content.getPath("/"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(stated);
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
                assertThat(permissions.contains(PosixFilePermission.OWNER_EXECUTE))
                        .as(file.toString())
                        .isEqualTo(file.endsWith("stowage"));
                assertThat(permissions).doesNotContain(PosixFilePermission.GROUP_WRITE);
            }
        }
    }
}
