package dev.stowage.statistics;

import java.util.Arrays;
import java.util.List;

/** Values of several runs in one ascending order, each with the index of its run; equal values in the order of the runs. */
final class MergedRuns {
    private double[] values;
    private int[] owners;

    MergedRuns(List<double[]> runs) {
        int[] ends = new int[runs.size()];
        int total = 0;
        for (int run = 0; run < ends.length; run++) {
            total += runs.get(run).length;
            ends[run] = total;
        }
        values = new double[total];
        owners = new int[total];
        for (int run = 0, start = 0; run < ends.length; start = ends[run], run++) {
            double[] sorted = runs.get(run).clone();
            Arrays.sort(sorted);
            System.arraycopy(sorted, 0, values, start, sorted.length);
            Arrays.fill(owners, start, ends[run], run);
        }
        while (ends.length > 1) {
            ends = mergeNeighbours(ends);
        }
    }

    double[] values() {
        return values;
    }

    int[] owners() {
        return owners;
    }

    /** Merges every run of even index with the one behind it; returns where the runs that remain end. */
    private int[] mergeNeighbours(int[] ends) {
        double[] mergedValues = new double[values.length];
        int[] mergedOwners = new int[owners.length];
        int[] mergedEnds = new int[(ends.length + 1) / 2];
        int start = 0;
        for (int pair = 0; pair < mergedEnds.length; pair++) {
            int middle = ends[2 * pair];
            int end = 2 * pair + 1 < ends.length ? ends[2 * pair + 1] : middle;
            if (middle == end || values[middle - 1] <= values[middle]) {
                System.arraycopy(values, start, mergedValues, start, end - start);
                System.arraycopy(owners, start, mergedOwners, start, end - start);
                mergedEnds[pair] = end;
                start = end;
                continue;
            }
            int left = start;
            int right = middle;
            for (int i = start; i < end; i++) {
                boolean fromLeft = right == end || (left < middle && values[left] <= values[right]);
                int from = fromLeft ? left++ : right++;
                mergedValues[i] = values[from];
                mergedOwners[i] = owners[from];
            }
            mergedEnds[pair] = end;
            start = end;
        }
        values = mergedValues;
        owners = mergedOwners;
        return mergedEnds;
    }
}
