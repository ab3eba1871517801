package dev.stowage.resource;

import java.lang.management.ManagementFactory;

/** Time that this thread has computed, which a busy machine does not stretch. */
final class CpuTime {
    private CpuTime() {}

    static double seconds(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    }
}
