package dev.stowage.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Draws the charts and the page of a results folder into it. */
@FunctionalInterface
interface Drawer {
    /** Reads the tables and the manifest of the folder, and nothing else. */
    void draw(Path folder) throws IOException;
}
