package dev.stowage.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Catalogue;

/**
 * An entry with all that is known of it, sources written out.
 *
 * @param section where it stands
 * @param name its name
 * @param says one sentence about it; empty for instance types
 * @param tree the entry in the language of scenarios
 * @param sourced the provenance of plain numbers, which the language has no room for, by the path at or above them
 */
record Entry(Catalogue.Section section, String name, String says, ObjectNode tree, ObjectNode sourced) {}
