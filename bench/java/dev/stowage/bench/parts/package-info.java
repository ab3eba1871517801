/** Parts of the product by themselves: sharing, placement, reading, drawing. */
@NullMarked
package dev.stowage.bench.parts;

import org.jspecify.annotations.NullMarked;
