/** Which host takes a guest. */
@NullMarked
package dev.stowage.placement;

import org.jspecify.annotations.NullMarked;
