package dev.stowage.scenario;

/** What a host is when it is first needed. */
public enum HostState {
    /** It must be launched: its disk has never been read. Written {@code on demand} where a machine says how it starts. */
    COLD,
    /** It has run before and is restarted: its disk is written. */
    STOPPED,
    /** It runs already. */
    RUNNING
}
