package dev.stowage.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AsideTest {
    @TempDir
    Path temp;

    @Test
    void whatCannotBeWrittenLeavesTheOldFile() throws IOException {
        Path file = temp.resolve("a.txt");
        Aside.write(file, "old");
        assertThatThrownBy(() -> Aside.write(file, out -> {
                    out.write('n');
                    throw new IOException("no space");
                }))
                .hasMessage("no space");
        assertThat(file).hasContent("old");
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatALinkPointsToIsWritten() throws IOException {
        Path file = Files.writeString(temp.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(temp.resolve("link"), file);
        Aside.write(link, "new");
        assertThat(file).hasContent("new");
        assertThat(link).isSymbolicLink();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoFileIsNotReplaced() throws IOException {
        Path nowhere = Path.of("/dev/null");
        Aside.write(nowhere, "lost");
        assertThat(Files.isRegularFile(nowhere)).isFalse();
    }
}
