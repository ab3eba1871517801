package dev.stowage.report;

/** One replication of a style at a point: what the rows of the long tables are about. */
record Replication(String point, String style, int number) {}
