/** The benchmarks: what is measured, and how it is told. None of it is shipped. */
@NullMarked
package dev.stowage.bench;

import org.jspecify.annotations.NullMarked;
