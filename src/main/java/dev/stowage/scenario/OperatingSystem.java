package dev.stowage.scenario;

/** An operating system, as far as apps are built for one. */
public enum OperatingSystem {
    /** Any Linux. */
    LINUX,
    /** Windows Server. */
    WINDOWS
}
