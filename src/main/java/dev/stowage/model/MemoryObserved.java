package dev.stowage.model;

/**
 * One line of a machine's two books at the first instant at which most guests are ready. The lines of each book of a machine sum
 * with their free part to its capacity.
 *
 * @param machine the machine
 * @param layer the layer that the bytes belong to; {@code machine} for the free part and {@code app} for apps
 * @param term what they are for; {@code free} for the rest
 * @param committedBytes in the book that placement admits against; the free part is negative under overcommit
 * @param residentBytes in the book of what is touched
 */
public record MemoryObserved(String machine, String layer, String term, long committedBytes, long residentBytes) {}
