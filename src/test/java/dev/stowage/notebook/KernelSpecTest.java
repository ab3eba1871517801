package dev.stowage.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The entry by which Jupyter finds the kernel. */
class KernelSpecTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', /home/ada/.local/share/jupyter",
        "Linux, XDG_DATA_HOME, /data, /data/jupyter",
        "Mac OS X, '', '', /home/ada/Library/Jupyter",
        "Mac OS X, XDG_DATA_HOME, /data, /home/ada/Library/Jupyter",
        "Windows 11, APPDATA, /roaming, /roaming/jupyter",
        "Windows 11, '', '', /home/ada/AppData/Roaming/jupyter",
        "Windows 11, JUPYTER_DATA_DIR, /mine, /mine",
        "Linux, JUPYTER_DATA_DIR, /mine, /mine",
    })
    void whereJupyterLooks(String system, String variable, String value, Path expected) {
        Map<String, String> environment = variable.isEmpty() ? Map.of() : Map.of(variable, value);
        assertThat(KernelSpec.dataFolder(system, Path.of("/home/ada"), environment::get))
                .isEqualTo(expected);
    }

    @Test
    void theEntrySaysHowToStartIt() throws IOException {
        String odd = "C:\\Program Files\\\"stowage\".cmd";
        KernelSpec.write(temp, List.of("earlier"));
        Path folder = KernelSpec.write(temp, List.of(odd, "notebook", "--serve"));
        assertThat(folder).isEqualTo(temp.resolve("kernels/stowage-java"));
        JsonObject entry = JsonParser.parseString(Files.readString(folder.resolve("kernel.json")))
                .getAsJsonObject();
        assertThat(entry.getAsJsonArray("argv")).extracting(Object::toString).hasSize(4);
        assertThat(entry.getAsJsonArray("argv").get(0).getAsString()).isEqualTo(odd);
        assertThat(entry.getAsJsonArray("argv").get(3).getAsString()).isEqualTo("{connection_file}");
        assertThat(entry.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(entry.get("language").getAsString()).isEqualTo("java");
        assertThat(folder).isDirectoryNotContaining("glob:**/*.part");
    }
}
