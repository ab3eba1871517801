/** The hold model on event lists: this product's kernel, other simulators and plain heaps. */
@NullMarked
package dev.stowage.bench.hold;

import org.jspecify.annotations.NullMarked;
