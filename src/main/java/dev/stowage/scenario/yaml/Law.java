package dev.stowage.scenario.yaml;

import dev.stowage.random.Burr;
import dev.stowage.random.Distribution;
import dev.stowage.random.Exponential;
import dev.stowage.random.Gamma;
import dev.stowage.random.LogNormal;
import dev.stowage.random.Normal;
import dev.stowage.random.Triangular;
import dev.stowage.random.Uniform;
import dev.stowage.random.Weibull;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a distribution is written.
 *
 * @param key the key that holds its parameters
 * @param says one sentence about it
 * @param forms the sets of parameters by which it may be given
 */
record Law(String key, String says, List<Form> forms) {
    /** The key of the law that is a list of measured values. */
    static final String EMPIRICAL = "empirical";

    /** What {@link #EMPIRICAL} means. */
    static final String EMPIRICAL_SAYS = "One of these measured values, each as likely as the others.";

    /** All laws with named parameters, by key. */
    static final Map<String, Law> ALL = List.of(
                    law(
                            "uniform",
                            "Every value between the ends is equally likely.",
                            form(p -> new Uniform(p[0], p[1]), amount("low"), amount("high"))),
                    law(
                            "triangular",
                            "Rises to the most likely value and falls from it: three guesses.",
                            form(p -> new Triangular(p[0], p[1], p[2]), amount("low"), amount("mode"), amount("high"))),
                    law(
                            "exponential",
                            "The time to the next event when events come independently.",
                            form(p -> new Exponential(p[0]), amount("mean"))),
                    law(
                            "normal",
                            "The bell curve, cut off below zero.",
                            form(p -> new Normal(p[0], p[1]), amount("mean"), amount("sd"))),
                    law(
                            "log-normal",
                            "The usual shape of start-up times: a body and a long tail.",
                            form(p -> LogNormal.ofMeanCv(p[0], p[1]), amount("mean"), plain("cv")),
                            form(p -> LogNormal.ofMedianSigma(p[0], p[1]), amount("median"), plain("sigma")),
                            form(p -> new LogNormal(p[0], p[1]), signed("mu"), plain("sigma"))),
                    law(
                            "gamma",
                            "A sum of exponential phases.",
                            form(p -> Gamma.ofMeanCv(p[0], p[1]), amount("mean"), plain("cv"))),
                    law(
                            "weibull",
                            "A rate that rises or falls with age; 63.2 % lie below the scale.",
                            form(p -> new Weibull(p[0], p[1]), plain("shape"), amount("scale"))),
                    law(
                            "burr",
                            "A tail that falls as a power, as in measured cloud launches.",
                            form(p -> new Burr(p[0], p[1], p[2]), plain("c"), plain("k"), amount("scale"))))
            .stream()
            .collect(Collectors.toMap(Law::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    /** What kind of number a parameter is. */
    enum Kind {
        /** A quantity with the unit of the number that is described. */
        AMOUNT,
        /** A number of zero or more without a unit. */
        PLAIN,
        /** A number of either sign without a unit. */
        SIGNED
    }

    /** A parameter of a law. */
    record Parameter(String name, Kind kind) {}

    /** The parameters by which a law may be given, and what makes it from their values in base units. */
    record Form(List<Parameter> parameters, Function<double[], Distribution> maker) {
        Set<String> names() {
            return parameters.stream().map(Parameter::name).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** The parameters of all forms. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        forms.forEach(form -> names.addAll(form.names()));
        return names;
    }

    /** The forms in words, such as {@code `mean` and `cv`, or `median` and `sigma`}. */
    String choices() {
        return forms.stream()
                .map(form -> form.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(" and ")))
                .collect(Collectors.joining(", or "));
    }

    private static Law law(String key, String says, Form... forms) {
        return new Law(key, says, List.of(forms));
    }

    private static Form form(Function<double[], Distribution> maker, Parameter... parameters) {
        return new Form(List.of(parameters), maker);
    }

    private static Parameter amount(String name) {
        return new Parameter(name, Kind.AMOUNT);
    }

    private static Parameter plain(String name) {
        return new Parameter(name, Kind.PLAIN);
    }

    private static Parameter signed(String name) {
        return new Parameter(name, Kind.SIGNED);
    }
}
