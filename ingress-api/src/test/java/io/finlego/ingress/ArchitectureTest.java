package io.finlego.ingress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.finlego.architecture.EveryModule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@AnalyzeClasses(packages = "io.finlego.ingress", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests everyModule = ArchTests.in(EveryModule.class);

  @ArchTest
  static final ArchRule roomsKnowOnlyRoomsBelow =
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
  static final ArchRule readsCarryTheCallersScope =
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
  static final ArchRule onlyOnePackageSpeaksToKafkaForCommands =
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
  static final ArchRule errorsBecomeAnswersInOnePlace =
      classes()
          .that()
          .areAnnotatedWith(RestControllerAdvice.class)
          .should()
          .resideInAPackage("io.finlego.ingress.http.diagnosis");

  @ArchTest
  static final ArchRule jackson2IsSpringdocsAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.finlego.ingress.reference.openapi")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");
}
