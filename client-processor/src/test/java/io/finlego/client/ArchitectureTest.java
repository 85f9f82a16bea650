package io.finlego.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.finlego.client",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule clientsKnowNoOtherDomain =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.finlego.ledger..",
              "io.finlego.transfer..",
              "io.finlego.reports..",
              "io.finlego.ingress..",
              "io.finlego.embedded..",
              "io.finlego.schemas.ledger..");

  @ArchTest
  static final ArchRule rulesAndDecisionsArePure =
      noClasses()
          .that()
          .haveSimpleName("ClientRules")
          .or()
          .haveSimpleName("CreatedClient")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..");
}
