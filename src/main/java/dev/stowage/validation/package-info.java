/** Holds the simulator against theory and published measurements, and fits its numbers to measurements. */
@NullMarked
package dev.stowage.validation;

import org.jspecify.annotations.NullMarked;
