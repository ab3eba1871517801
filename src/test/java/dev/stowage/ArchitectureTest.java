package dev.stowage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The house: which package may use which, and which library is seen where. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.stowage");

    /** Package, and the packages of the project that it may use. */
    private static final List<List<String>> ARROWS = List.of(
            List.of("units"),
            List.of("random"),
            List.of("kernel"),
            List.of("resource", "kernel"),
            List.of("scenario", "units", "random"),
            List.of("catalog", "scenario", "units"),
            List.of("placement", "units", "random"),
            List.of("model", "kernel", "resource", "placement", "scenario", "random", "units"),
            List.of("statistics", "random"),
            List.of("results", "units", "statistics"),
            List.of("experiment", "scenario", "catalog", "model", "random", "statistics", "results", "units", "kernel"),
            List.of(
                    "validation",
                    "experiment",
                    "model",
                    "placement",
                    "kernel",
                    "resource",
                    "statistics",
                    "results",
                    "scenario",
                    "catalog",
                    "random",
                    "units"),
            List.of("report", "results", "statistics", "units"),
            List.of("notebook", "experiment", "model", "report", "results", "scenario", "catalog"));

    @TestFactory
    List<DynamicTest> everyPackageUsesOnlyWhatItMay() {
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> arrow : ARROWS) {
            String[] allowed =
                    arrow.stream().map(name -> "dev.stowage." + name + "..").toArray(String[]::new);
            ArchRule rule = noClasses()
                    .that(resideInAnyPackage("dev.stowage." + arrow.get(0) + ".."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("dev.stowage..").and(resideOutsideOfPackages(allowed)));
            tests.add(DynamicTest.dynamicTest(arrow.get(0), () -> rule.check(CLASSES)));
        }
        return tests;
    }

    @Test
    void everyPackageHasARule() {
        Set<String> ruled =
                new TreeSet<>(ARROWS.stream().map(arrow -> arrow.get(0)).toList());
        ruled.add("cli");
        Set<String> found = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            found.add(type.getPackageName().substring("dev.stowage.".length()).replaceAll("\\..*", ""));
        }
        Assertions.assertThat(found).isEqualTo(ruled);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "nl.tudelft.., kernel",
        "org.djutils.., kernel",
        "org.jfree.., report notebook",
        "org.apache.batik.., report",
        "org.apache.pdfbox.., report",
        "org.apache.fontbox.., report",
        "de.rototor.pdfbox.., report",
        "org.dflib.., notebook",
        "com.google.gson.., notebook",
        "picocli.., cli",
        "me.tongfei.., cli",
        "com.fasterxml.jackson.., scenario catalog results",
        "org.apache.commons.csv.., catalog results",
        "de.siegmar.fastcsv.., results",
        "org.apache.commons.math3.., random statistics validation",
    })
    void aLibraryStaysWhereItBelongs(String library, String packages) {
        String[] homes = java.util.Arrays.stream(packages.split(" "))
                .map(name -> "dev.stowage." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that(resideInAnyPackage("dev.stowage..").and(resideOutsideOfPackages(homes)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .check(CLASSES);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("dev.stowage.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vm", "VirtualMachine", "Container"})
    void noNameInTheModelSpeaksOfAKindOfDeployment(String word) {
        noClasses()
                .that(resideInAnyPackage("dev.stowage.model.."))
                .should()
                .haveNameMatching(".*" + word + "(?![a-z]).*")
                .check(CLASSES);
        noMembers()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage("dev.stowage.model.."))
                .should()
                .haveNameMatching("(?i).*" + word + "(?![a-z]).*")
                .check(CLASSES);
    }

    @Test
    void nothingMutableIsStatic() {
        noFields()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage("dev.stowage.."))
                .and()
                .areStatic()
                .should()
                .notBeFinal()
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Manager", "Helper", "Util", "Utils", "Impl", "Simple", "Abstract"})
    void noNameIsEmpty(String word) {
        classes()
                .should()
                .haveNameNotMatching(".*\\.[A-Za-z]*" + word + "[A-Z]?[a-zA-Z]*")
                .check(CLASSES);
    }
}
