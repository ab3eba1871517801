/** From a study to its tables: every point under every style in every replication, run in parallel and gathered in order. */
@NullMarked
package dev.stowage.experiment;

import org.jspecify.annotations.NullMarked;
