/** Clock, schedule, cancel, run: the only package that knows the simulation library underneath. */
@NullMarked
package dev.stowage.kernel;

import org.jspecify.annotations.NullMarked;
