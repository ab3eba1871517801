/** Charts and pages from result files alone. */
@NullMarked
package dev.stowage.report;

import org.jspecify.annotations.NullMarked;
