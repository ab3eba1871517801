package dev.stowage.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stowage.scenario.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The reference data that comes with the program. A file is read when something in it is first asked for, a layer's own file
 * when that layer is; entries are handed out with the keys of their sources written out into citation and date. Safe for use by
 * several threads.
 */
public final class BundledCatalogue implements Catalogue {
    /** The key under which an entry keeps the provenance of its plain numbers; taken off before the entry is handed out. */
    static final String SOURCED = "sourced";

    private static final String SAYS = "says";

    private final Supplier<Citations> citations = new OnDemand<>(Citations::bundled);
    private final Supplier<InstanceTypeTable> types = new OnDemand<>(InstanceTypeTable::bundled);
    private final Supplier<ObjectNode> sizedTypes = new OnDemand<>(() -> BundledFile.yaml("sized-types.yaml"));
    private final Supplier<ImageFile> images = new OnDemand<>(ImageFile::bundled);
    private final Supplier<ObjectNode> parts = new OnDemand<>(() -> BundledFile.yaml("parts.yaml"));
    private final Supplier<ObjectNode> layerIndex = new OnDemand<>(() -> BundledFile.yaml("layers/index.yaml"));
    private final Supplier<ObjectNode> accounts = new OnDemand<>(() -> BundledFile.yaml("accounts.yaml"));
    private final Supplier<ObjectNode> registries = new OnDemand<>(() -> BundledFile.yaml("registries.yaml"));
    private final Map<String, ObjectNode> layers = new ConcurrentHashMap<>();
    private final Supplier<Map<String, Price>> prices = new OnDemand<>(this::readPrices);

    @Override
    public Optional<ObjectNode> find(Section section, String name) {
        return entry(section, name).map(Entry::tree);
    }

    @Override
    public SortedSet<String> names(Section section) {
        return new TreeSet<>(inOrder(section));
    }

    /** The price of this name beside the machines, if there is one. */
    public Optional<Price> price(String name) {
        return Optional.ofNullable(prices.get().get(name));
    }

    /** All prices beside the machines and the rules of billing, in the order of the file. */
    public List<Price> prices() {
        return List.copyOf(prices.get().values());
    }

    /** The citations of all sources, by the key that data files use. */
    SortedMap<String, String> sources() {
        return citations.get().all();
    }

    /** The names of a section in the order in which people read them: types by family and size, layers from the machine upward. */
    List<String> inOrder(Section section) {
        return switch (section) {
            case INSTANCE_TYPES -> {
                List<String> names = new ArrayList<>(types.get().names());
                names.addAll(sizedTypes());
                yield names;
            }
            case LAYERS -> layerKinds().values().stream().flatMap(List::stream).toList();
            case IMAGES -> images.get().names();
            case ACCOUNTS -> Keys.of(accounts.get());
            case REGISTRIES -> Keys.of(registries.get());
        };
    }

    /** The types that come in sizes, made for what goes on them. */
    List<String> sizedTypes() {
        return Keys.of(sizedTypes.get());
    }

    /** The layers by kind, such as {@code hypervisors}. The kinds are for reading alone; what a layer is follows from its figures. */
    Map<String, List<String>> layerKinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        layerIndex.get().properties().forEach(kind -> {
            List<String> names = new ArrayList<>();
            kind.getValue().forEach(name -> names.add(name.asText()));
            kinds.put(kind.getKey(), names);
        });
        return kinds;
    }

    /** The entry with what the language has no room for. */
    Optional<Entry> entry(Section section, String name) {
        return raw(section, name).map(raw -> finished(section, name, raw));
    }

    private Optional<ObjectNode> raw(Section section, String name) {
        return switch (section) {
            case INSTANCE_TYPES -> types.get().find(name).or(() -> of(sizedTypes.get(), name));
            case LAYERS ->
                inOrder(section).contains(name)
                        ? Optional.of(layers.computeIfAbsent(name, this::layer).deepCopy())
                        : Optional.empty();
            case IMAGES -> images.get().find(name);
            case ACCOUNTS -> of(accounts.get(), name);
            case REGISTRIES -> of(registries.get(), name);
        };
    }

    private ObjectNode layer(String name) {
        ObjectNode entry = Assembly.filledIn(layerFile(name), BundledCatalogue::layerFile);
        return Assembly.withParts(entry, parts.get());
    }

    private static ObjectNode layerFile(String name) {
        return BundledFile.yaml("layers/" + name + ".yaml");
    }

    private static Optional<ObjectNode> of(ObjectNode file, String name) {
        return file.get(name) instanceof ObjectNode entry
                ? Optional.of(Assembly.filledIn(entry.deepCopy(), other -> (ObjectNode) file.required(other)))
                : Optional.empty();
    }

    private Entry finished(Section section, String name, ObjectNode tree) {
        citations.get().writeOut(tree);
        JsonNode plain = tree.remove(SOURCED);
        ObjectNode sourced = plain instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        String says = tree.path(SAYS).asText("");
        if (section != Section.LAYERS) {
            tree.remove(SAYS);
        }
        return new Entry(section, name, says, tree, sourced);
    }

    private Map<String, Price> readPrices() {
        ObjectNode file = BundledFile.yaml("prices.yaml");
        citations.get().writeOut(file);
        Map<String, Price> read = new LinkedHashMap<>();
        Keys.of(file).forEach(name -> read.put(name, PriceFile.price(name, file.required(name))));
        return read;
    }

    /** A value that is made when it is first wanted, once. */
    private static final class OnDemand<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        OnDemand(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public synchronized T get() {
            T value = made;
            if (value == null) {
                value = maker.get();
                made = value;
            }
            return value;
        }
    }
}
