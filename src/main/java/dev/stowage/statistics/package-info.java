/** Tallies, intervals, quantiles and paired comparisons of what replications gave. */
@NullMarked
package dev.stowage.statistics;

import org.jspecify.annotations.NullMarked;
