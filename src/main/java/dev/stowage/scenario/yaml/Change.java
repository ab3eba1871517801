package dev.stowage.scenario.yaml;

/**
 * One override.
 *
 * @param path where, such as {@code apps.web.memory}
 * @param at where the path itself is written
 * @param value what is put there
 */
record Change(String path, Place at, Node value) {}
