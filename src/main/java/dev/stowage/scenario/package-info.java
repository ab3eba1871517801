/**
 * What to simulate: immutable records that validate themselves, and the {@link dev.stowage.scenario.Catalogue} through which
 * names resolve. Nothing here knows how a run is carried out.
 */
@NullMarked
package dev.stowage.scenario;

import org.jspecify.annotations.NullMarked;
