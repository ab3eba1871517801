package dev.stowage.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What it was measured on. */
final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");
    private static final double BYTES_PER_GIB = 1L << 30;

    private Machine() {}

    /** Processor, cores, memory, operating system and Java in one line. */
    static String described() throws IOException {
        String memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                        ? String.format(Locale.ROOT, "%.0f GiB, ", bean.getTotalMemorySize() / BYTES_PER_GIB)
                        : "";
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + memory
                + System.getProperty("os.name") + ", Java " + System.getProperty("java.vm.version") + " ("
                + System.getProperty("java.vm.name") + ")";
    }

    private static String processor() throws IOException {
        if (Files.exists(CPU)) {
            try (Stream<String> lines = Files.lines(CPU)) {
                String line = lines.filter(each -> each.startsWith("model name"))
                        .findFirst()
                        .orElse("");
                if (!line.isEmpty()) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
