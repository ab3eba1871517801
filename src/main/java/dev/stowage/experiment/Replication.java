package dev.stowage.experiment;

import dev.stowage.model.StartObserved;
import java.util.List;

/**
 * What is kept of one run until it is gathered.
 *
 * @param cell what was run
 * @param index which repetition it is, from 0
 * @param metrics what it needed, held and cost
 * @param outcome the numbers of its starts; without any where the rule MSER-5 is still to choose among them
 * @param starts the starts among which it is to choose; none for a warm-up by time
 * @param recorder its recorded rows
 */
record Replication(
        Cell cell, int index, RunMetrics metrics, Outcomes outcome, List<StartObserved> starts, Recorder recorder) {}
