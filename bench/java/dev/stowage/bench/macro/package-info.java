/** Whole processes: many guests here and in a peer, growth, the start. */
@NullMarked
package dev.stowage.bench.macro;

import org.jspecify.annotations.NullMarked;
