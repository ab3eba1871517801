package dev.stowage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code stowage}, with a Java that only says how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    Path temp;

    private Path home;
    private Path java;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(temp.resolve("a folder/stowage home"));
        Files.copy(Path.of("stowage"), home.resolve("stowage"));
        java = temp.resolve("some jdk");
        java("17.0.15");
    }

    private void java(String version) throws IOException {
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(java.resolve("bin/java"), "#!/bin/sh\nfor a in \"$@\"; do echo \"[$a]\"; done\nexit 3\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int exitCode, String out) {}

    private Ended run(String javaHome, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("sh", home.resolve("stowage").toString());
        builder.command().addAll(List.of(args));
        builder.directory(Files.createDirectories(temp.resolve("else where")).toFile());
        builder.environment().put("JAVA_HOME", javaHome);
        builder.environment().remove("STOWAGE_JAVA_OPTS");
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    @Test
    void argumentsPassUnchangedAndTheExitCodeComesBack() throws IOException, InterruptedException {
        Files.writeString(home.resolve("stowage.jar"), "");
        Ended ended = run(java.toString(), "run", "my file.yaml", "--set", "a=$HOME *");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("[-jar]\n[" + home.toRealPath().resolve("stowage.jar")
                        + "]\n[run]\n[my file.yaml]\n[--set]\n[a=$HOME *]\n");
    }

    @Test
    void whatIsLongIsToldFromTheScenariosAlone() throws IOException, InterruptedException {
        Files.writeString(home.resolve("stowage.jar"), "");
        Path there = Files.createDirectories(temp.resolve("else where"));
        Files.writeString(there.resolve("short.yaml"), "workload: [{app: web, count: 12}]\n");
        Files.writeString(there.resolve("long.yaml"), "workload: [{app: web, count: 100000}]\n");
        Files.writeString(
                there.resolve("once.yaml"), "workload: [{app: web, count: 100000}]\nexperiment: {replications: 1}\n");
        Files.writeString(
                there.resolve("huge.yaml"), "workload: [{app: web, count: 1000000}]\nexperiment: {replications: 1}\n");
        Files.writeString(
                there.resolve("month.yaml"),
                "workload: [{app: web, arrivals: {}}]\ncount: 50000\nexperiment: {replications: 1}\n");
        Files.createDirectories(there.resolve("results"));
        String first = "[-XX:TieredStopAtLevel=1]";
        String second = "[-XX:TieredStopAtLevel=4]";
        assertThat(run(java.toString(), "run", "short.yaml").out()).contains(first);
        assertThat(run(java.toString(), "run", "short.yaml", "--out", "results").out())
                .contains(first);
        assertThat(run(java.toString(), "run", "once.yaml").out()).contains(first);
        assertThat(run(java.toString(), "run", "huge.yaml").out()).contains(second);
        assertThat(run(java.toString(), "run", "month.yaml").out()).contains(second, "[-XX:NewRatio=1]");
        assertThat(run(java.toString(), "run", "--out", "results", "long.yaml").out())
                .contains(second, "[-Xmn200m]");
        assertThat(run(java.toString(), "run", "results", "short.yaml").out()).contains(second, "[-XX:NewRatio=1]");
        assertThat(run(java.toString(), "chart", "results").out()).contains(first);
    }

    @Test
    void classesAreArchivedOnceForEachJarAndJava() throws IOException, InterruptedException {
        Path jar = home.resolve("stowage.jar");
        Files.writeString(jar, "");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        Files.createDirectories(home.resolve("scenarios"));
        Files.writeString(home.resolve("scenarios/module-6.yaml"), "");
        archiver("echo classes > \"$file\"; mkdir \"$results\"");
        Path archive = home.toRealPath().resolve("stowage-17.0.15.jsa");
        String used = "[-XX:SharedArchiveFile=" + archive + "]";
        assertThat(run(java.toString(), "--help").out()).doesNotContain("preparing", used);
        assertThat(run(java.toString(), "run", "a b.yaml").out())
                .contains("stowage: preparing", used, "[run]\n[a b.yaml]\n");
        assertThat(run(java.toString(), "chart", "results").out())
                .doesNotContain("preparing")
                .contains(used);
        assertThat(run(java.toString(), "catalog", "import").out()).contains(used);
        try (var left = Files.list(home)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("stowage", "stowage.jar", "stowage-17.0.15.jsa", "scenarios");
        }
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        archiver("echo half > \"$file\"; exit 1");
        assertThat(run(java.toString(), "run", "a.yaml").out())
                .contains("stowage: preparing", "[run]\n[a.yaml]\n")
                .doesNotContain(used);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minusSeconds(60)));
        assertThat(run(java.toString(), "run", "a.yaml").out()).doesNotContain("preparing", used);
    }

    /** A Java that, asked for an archive, does as told with {@code $file} and {@code $results}, and else says how it was called. */
    private void archiver(String does) throws IOException {
        script(java.resolve("bin/java"), """
                #!/bin/sh
                for a; do
                    case $a in
                        -XX:ArchiveClassesAtExit=*) file=${a#*=} ;;
                        *.results) results=$a ;;
                    esac
                done
                if [ "$file" ]; then
                    %s
                    exit
                fi
                for a; do echo "[$a]"; done
                """.formatted(does));
    }

    @Test
    void aMissingJavaIsOneLine() throws IOException, InterruptedException {
        Ended ended = run(temp.resolve("nothing").toString());
        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).hasLineCount(1).contains("there is no Java in JAVA_HOME", "install a JDK 17 or later");
    }

    @Test
    void anOldJavaIsOneLine() throws IOException, InterruptedException {
        for (String version : List.of("11.0.2", "1.8.0_402")) {
            java(version);
            Ended ended = run(java.toString());
            assertThat(ended.exitCode()).isEqualTo(5);
            assertThat(ended.out())
                    .hasLineCount(1)
                    .contains("Java " + version + " is too old", "install a JDK 17 or later");
        }
    }

    @Test
    void aJarThatIsOlderThanASourceIsBuiltAgain() throws IOException, InterruptedException {
        Path source = Files.createDirectories(home.resolve("src/main/java")).resolve("A.java");
        Files.writeString(source, "");
        Files.writeString(home.resolve("pom.xml"), "");
        script(home.resolve("mvnw"), "#!/bin/sh\necho noise\necho jar > target/stowage.jar\necho \"$@\" > asked\n");
        Ended first = run(java.toString());
        assertThat(first.out())
                .startsWith("stowage: building")
                .doesNotContain("noise")
                .contains("target/stowage.jar");
        assertThat(home.resolve("asked")).content().contains("package", "-DskipTests", "spotless.check.skip");
        assertThat(run(java.toString()).out()).doesNotContain("building");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(run(java.toString()).out()).startsWith("stowage: building");
    }

    @Test
    void aFailingBuildShowsWhatItSaid() throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("pom.xml"), "");
        script(home.resolve("mvnw"), "#!/bin/sh\necho no such plugin\nexit 1\n");
        Ended ended = run(java.toString());
        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.out()).contains("no such plugin", "the build failed");
    }
}
