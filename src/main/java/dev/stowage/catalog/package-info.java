/** Reference data that comes with the program: instance types, layers, images, accounts and prices, each number with its source. */
@NullMarked
package dev.stowage.catalog;

import org.jspecify.annotations.NullMarked;
