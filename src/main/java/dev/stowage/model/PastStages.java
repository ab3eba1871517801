package dev.stowage.model;

import java.util.Arrays;

/** The stages of one guest that have ended, in that order: a few arrays, since every guest that is alive may have one of these. */
final class PastStages {
    private static final int USUALLY = 4;

    private String[] layers = new String[USUALLY];
    private String[] names = new String[USUALLY];
    private double[] starts = new double[USUALLY];
    private double[] ends = new double[USUALLY];
    private int size;

    void add(String layer, String name, double startSeconds, double endSeconds) {
        if (size == names.length) {
            layers = Arrays.copyOf(layers, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        layers[size] = layer;
        names[size] = name;
        starts[size] = startSeconds;
        ends[size++] = endSeconds;
    }

    int size() {
        return size;
    }

    String layer(int stage) {
        return layers[stage];
    }

    String name(int stage) {
        return names[stage];
    }

    /** When one was entered, in s. */
    double start(int stage) {
        return starts[stage];
    }

    /** When it ended, in s. */
    double end(int stage) {
        return ends[stage];
    }
}
