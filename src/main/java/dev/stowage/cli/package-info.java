/** The front door: arguments, exit codes, progress, and the few lines that a person reads when a study is done. */
@NullMarked
package dev.stowage.cli;

import org.jspecify.annotations.NullMarked;
