/**
 * Reads scenario files and explains their mistakes: every file ends either in resolved scenarios or in located problems, never in
 * another exception. The written form of every record is derived here once, and the reader, the JSON Schema and the reference
 * page follow it.
 */
@NullMarked
package dev.stowage.scenario.yaml;

import org.jspecify.annotations.NullMarked;
