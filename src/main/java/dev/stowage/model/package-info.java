/**
 * The running world, built from one {@link dev.stowage.model.RunSpec}: hosts and guests that start by stages on shared resources,
 * two books of memory, placement and its refusals. It tells an {@link dev.stowage.model.Observer} what happens and knows nothing
 * of files, statistics or charts. A deployment style is a stack of layers here and never a case of its own.
 */
@NullMarked
package dev.stowage.model;

import org.jspecify.annotations.NullMarked;
