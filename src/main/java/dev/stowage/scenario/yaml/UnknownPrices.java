package dev.stowage.scenario.yaml;

import dev.stowage.scenario.InstanceType;
import dev.stowage.scenario.Machines;
import dev.stowage.scenario.Style;
import dev.stowage.scenario.yaml.Node.Mapping;
import dev.stowage.scenario.yaml.Node.Scalar;
import dev.stowage.scenario.yaml.Node.Sequence;
import java.util.List;

/** Checks that nothing is asked of the costs of machines whose price is not known. */
final class UnknownPrices {
    /** Where a scenario asks for metrics and charts. */
    private static final List<String> ASKING =
            List.of("charts", "compare", "analyses", "expect", "experiment", "published");

    private final String remedy;
    private final String type;
    private final Problems problems;

    private UnknownPrices(InstanceType type, Problems problems) {
        this.type = "`" + Suggestion.clip(type.name()) + "`";
        this.remedy = "give it a price, as in `{like: " + Suggestion.clip(type.name())
                + ", price: 0.1 USD/h}`, or import it again with --prices";
        this.problems = problems;
    }

    static void check(String name, Style style, Mapping tree, Problems problems) {
        Machines machines = style.machines();
        for (InstanceType type : machines.candidates()) {
            if (!type.isPriced()) {
                UnknownPrices unknown = new UnknownPrices(type, problems);
                if (machines.choose() != null) {
                    problems.add(
                            Places.nearest(tree, "styles", name, "machines", "type"),
                            "the cheapest cannot be found, since the price of " + unknown.type + " is not known",
                            unknown.remedy);
                }
                ASKING.stream().filter(key -> tree.get(key) != null).forEach(key -> unknown.search(tree.value(key)));
            }
        }
    }

    private void search(Node node) {
        if (node instanceof Mapping map) {
            map.members().values().forEach(member -> search(member.value()));
        } else if (node instanceof Sequence list) {
            list.items().forEach(this::search);
        } else if (node instanceof Scalar scalar && scalar.text().matches("cost|(?s).*\\bcost\\.usd.*")) {
            problems.add(
                    scalar.place(),
                    "`" + Suggestion.clip(scalar.text()) + "` asks for costs, but the price of " + type
                            + " is not known",
                    remedy);
        }
    }
}
