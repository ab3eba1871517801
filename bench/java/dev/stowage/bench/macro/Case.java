package dev.stowage.bench.macro;

import java.util.List;

/**
 * A process to be measured.
 *
 * @param variant what does it
 * @param size how much of it there is to do; 0 where that means nothing
 * @param command the command line
 */
record Case(String variant, long size, List<String> command) {}
