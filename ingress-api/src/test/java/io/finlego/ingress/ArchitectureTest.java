package io.finlego.ingress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@AnalyzeClasses(
    packages = "io.finlego.ingress",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule IT_SHARES_NO_CODE_WITH_THE_PROCESSORS =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.finlego.processing..",
              "io.finlego.client..",
              "io.finlego.ledger..",
              "io.finlego.reports..",
              "io.finlego.transfer..");

  @ArchTest
  static final ArchRule NO_PACKAGES_FORM_A_CYCLE =
      slices().matching("io.finlego.ingress.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_ROOMS_FORM_A_CYCLE =
      slices().matching("io.finlego.ingress.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ROOMS_KNOW_ONLY_ROOMS_BELOW =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("http")
          .definedBy("io.finlego.ingress.http..")
          .layer("access")
          .definedBy("io.finlego.ingress.access..")
          .layer("command")
          .definedBy("io.finlego.ingress.command..")
          .layer("client")
          .definedBy("io.finlego.ingress.client..")
          .layer("ledger")
          .definedBy("io.finlego.ingress.ledger..")
          .layer("transfer")
          .definedBy("io.finlego.ingress.transfer..")
          .layer("reference")
          .definedBy("io.finlego.ingress.reference..")
          .layer("sandbox")
          .definedBy("io.finlego.ingress.sandbox..")
          .whereLayer("http")
          .mayNotAccessAnyLayer()
          .whereLayer("access")
          .mayOnlyAccessLayers("http")
          .whereLayer("command")
          .mayOnlyAccessLayers("http", "access")
          .whereLayer("client")
          .mayOnlyAccessLayers("http", "access", "command")
          .whereLayer("ledger")
          .mayOnlyAccessLayers("http", "access", "command", "client")
          .whereLayer("transfer")
          .mayOnlyAccessLayers("http", "access", "command", "client", "ledger")
          .whereLayer("reference")
          .mayOnlyAccessLayers("http", "access", "command");

  @ArchTest
  static final ArchRule READS_CARRY_THE_CALLERS_SCOPE =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.finlego.ingress.access.visibility",
              "io.finlego.ingress.command",
              "io.finlego.ingress.access.personal")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(JdbcClient.class.getName());

  @ArchTest
  static final ArchRule ONLY_ONE_PACKAGE_SPEAKS_TO_KAFKA_FOR_COMMANDS =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.finlego.ingress.command",
              "io.finlego.ingress.command.availability",
              "io.finlego.ingress.sandbox")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule ERRORS_BECOME_ANSWERS_IN_ONE_PLACE =
      classes()
          .that()
          .areAnnotatedWith(RestControllerAdvice.class)
          .should()
          .resideInAPackage("io.finlego.ingress.http.diagnosis");

  @ArchTest
  static final ArchRule SETTINGS_COME_FROM_THE_ONE_RECORD =
      noClasses().should().dependOnClassesThat().areAssignableTo(Value.class);

  @ArchTest
  static final ArchRule JACKSON_2_IS_SPRINGDOCS_ALONE =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.finlego.ingress.reference.openapi")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");
}
