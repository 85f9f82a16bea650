package io.finlego.processing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.finlego.processing",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule theMachineKnowsNoDomain =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.finlego.ledger..",
              "io.finlego.client..",
              "io.finlego.transfer..",
              "io.finlego.reports..",
              "io.finlego.ingress..",
              "io.finlego.standalone..",
              "io.finlego.embedded..");

  @ArchTest
  static final ArchRule THE_FRONT_DOES_NOT_DEPEND_ON_THE_ENGINE =
      noClasses()
          .that()
          .resideInAPackage("io.finlego.processing")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.finlego.processing.engine..", "org.apache.kafka..", "java.sql..");

  @ArchTest
  static final ArchRule APPLICATIONS_SEE_ONLY_THE_CONFIGURATION_OF_THE_ENGINE =
      classes()
          .that()
          .resideInAPackage("io.finlego.processing.engine")
          .and()
          .haveSimpleNameNotEndingWith("Configuration")
          .and()
          .haveSimpleNameNotEndingWith("Settings")
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("io.finlego.(**)").should().beFreeOfCycles();
}
