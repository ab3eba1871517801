/** Reproducible draws by name, and a closed set of distributions drawn by inversion. */
@NullMarked
package dev.stowage.random;

import org.jspecify.annotations.NullMarked;
