package dev.stowage.model;

/**
 * Memory by definition, for each innermost guest at the first instant at which most guests are ready, in bytes. NaN where a stack has
 * nothing of the kind. What is paid once per host counts in proportion: M(n) = m + F / n.
 *
 * @param vmm the VMM process beyond the guest's RAM, for each innermost virtual machine that the stack makes
 * @param pss the sandbox: its processes on the host, VMM included, and the memory touched inside
 * @param hostFall the fall of the machine's free memory since it was ready and empty
 * @param guestTotal MemTotal of the innermost virtual machine, or of the machine without one
 */
public record MemoryPerGuest(double vmm, double pss, double hostFall, double guestTotal) {}
