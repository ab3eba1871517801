package dev.stowage.scenario;

/** A processor architecture. An image or a layer that is built for another one does not start. */
public enum Architecture {
    /** 64-bit x86. */
    X86_64,
    /** 64-bit Arm. */
    ARM64
}
