/**
 * What activities contend for: shared capacity, links, locks, slots, token buckets and reservable levels, with the
 * integrals that Little's law and the utilisation law need.
 */
@NullMarked
package dev.stowage.resource;

import org.jspecify.annotations.NullMarked;
