package dev.stowage.experiment;

/**
 * What is kept of one run until it is gathered.
 *
 * @param cell what was run
 * @param index which repetition it is, from 0
 * @param outcome its numbers
 * @param recorder its recorded rows
 */
record Replication(Cell cell, int index, Outcomes outcome, Recorder recorder) {}
