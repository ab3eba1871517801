package dev.stowage.cli;

import dev.stowage.catalog.CataloguePages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the reference data. */
@Command(
        name = "catalog",
        description = "List the instance types, layers and images that scenarios can name, or import types of AWS.")
final class CatalogCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    CatalogCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List all entries.")
    int list() {
        surroundings.out().println(pages().list().stripTrailing());
        return ExitCodes.DONE;
    }

    @Command(name = "show", description = "Explain an entry: its numbers with their sources.")
    int show(@Parameters(paramLabel = "NAME", description = "An instance type, a layer or an image.") String name) {
        Optional<String> page = pages().show(name);
        if (page.isEmpty()) {
            throw new StopException(ExitCodes.USAGE, "the catalogue has no `" + Plain.text(name) + "`" + meant(name));
        }
        surroundings.out().println(page.get().stripTrailing());
        return ExitCodes.DONE;
    }

    private String meant(String name) {
        List<String> candidates = pages().candidates(name);
        return candidates.isEmpty()
                ? "; `stowage catalog` lists all names"
                : "; did you mean `" + String.join("`, `", candidates) + "`?";
    }

    private CataloguePages pages() {
        return new CataloguePages(surroundings.catalogue());
    }
}
