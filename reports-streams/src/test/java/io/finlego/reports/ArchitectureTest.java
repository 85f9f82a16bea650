package io.finlego.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.finlego.reports",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule figuresComeFromTheStreamAlone =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule reportsKnowOfOtherModulesOnlyKernelAndSchemas =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "io.finlego.processing..",
              "io.finlego.ledger..",
              "io.finlego.client..",
              "io.finlego.ingress..");

  @ArchTest
  static final ArchRule figuresKnowNeitherStreamsNorSpring =
      noClasses()
          .that()
          .resideInAPackage("..figures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.kafka.streams..");

  @ArchTest
  static final ArchRule theTopologyKnowsNothingOfWhoRunsOrAsksIt =
      noClasses()
          .that()
          .resideInAPackage("..topology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "..runtime..", "..query..");
}
