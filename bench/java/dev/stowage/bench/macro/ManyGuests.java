package dev.stowage.bench.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The workload by which whole simulators are compared: running machines of 16 cores and 64 GiB, ten guests for each, all
 * requested at once; a guest of 1 core and 5 GiB starts, works for 10 core-seconds, and is gone 20 s after it was ready.
 */
final class ManyGuests {
    static final int GUESTS_EACH = 10;
    static final int CORES = 16;
    static final int MACHINE_GIB = 64;
    static final int GUEST_GIB = 5;
    static final int TASK_SECONDS = 10;
    static final int BOOT_SECONDS = 4;

    private static final String SCENARIO = """
            schema: 1
            name: Many guests
            question: How long does it take to simulate %1$d guests on %2$d machines?
            apps:
              job:
                memory: %3$d GiB
                cpu: {request: 1 cores}
                image: nginx
                ready-after: {compute: 0.12 core-seconds}
                then: {compute: %4$d core-seconds}
            workload:
              - {app: job, count: %1$d, lifetime: 20 s}
            styles:
              containers:
                machines: {type: m5.4xlarge, count: %2$d, start: running, placement: %5$s}
                stack: [ec2-nitro, amazon-linux-2023, docker]
            experiment: {replications: 1, observe-for: 10 min}
            record: none
            charts: [ready-count]
            """;

    private ManyGuests() {}

    /** Writes the scenario for so many machines. */
    static Path scenario(Path folder, int machines, String policy) throws IOException {
        Path file = folder.resolve("many-guests-" + policy + "-" + machines + ".yaml");
        return Files.writeString(
                file, SCENARIO.formatted(machines * GUESTS_EACH, machines, GUEST_GIB, TASK_SECONDS, policy));
    }
}
