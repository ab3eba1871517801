package dev.stowage.catalog;

import dev.stowage.scenario.Catalogue.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue as text for a terminal: all of it in a list, or one entry explained with the sources of its numbers. */
public final class CataloguePages {
    private final BundledCatalogue catalogue;

    /** Pages about this catalogue. */
    public CataloguePages(BundledCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All entries, grouped and in aligned columns. */
    public String list() {
        return new CatalogueList(catalogue).text();
    }

    /**
     * An entry explained: every number with its unit, range, grade, source and date, and what follows from them. A name that
     * stands in several sections gives a page for each; empty when nothing is called so.
     */
    public Optional<String> show(String name) {
        List<String> pages = new ArrayList<>();
        for (Section section : Section.values()) {
            catalogue.entry(section, name).ifPresent(entry -> pages.add(EntryPage.of(catalogue, entry)));
        }
        catalogue.price(name).ifPresent(price -> pages.add(EntryPage.of(price)));
        return pages.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", pages));
    }

    /** The names that somebody may have meant who wrote this one, the nearest first; at most five. */
    public List<String> candidates(String name) {
        List<String> names = new ArrayList<>();
        for (Section section : Section.values()) {
            names.addAll(catalogue.inOrder(section));
        }
        catalogue.prices().forEach(price -> names.add(price.name()));
        return Nearest.to(name, names);
    }
}
