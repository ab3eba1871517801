/** Scenarios, runs and charts as a notebook writes them, and the Jupyter kernel that carries out its cells. */
@NullMarked
package dev.stowage.notebook;

import org.jspecify.annotations.NullMarked;
