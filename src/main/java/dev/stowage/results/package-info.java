/** What a run leaves behind: tidy tables, manifest and folder, with their readers and writers. */
@NullMarked
package dev.stowage.results;

import org.jspecify.annotations.NullMarked;
