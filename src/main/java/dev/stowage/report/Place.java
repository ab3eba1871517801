package dev.stowage.report;

/** A style at a point: what most rows are about. */
record Place(String point, String style) {}
