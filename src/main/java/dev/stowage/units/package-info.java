/** Values that parse and print with a unit: bytes, rates, seconds, cores, money. */
@NullMarked
package dev.stowage.units;

import org.jspecify.annotations.NullMarked;
