package io.finlego.ingress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
  static final ArchRule it_shares_no_code_with_the_processors =
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
  static final ArchRule reads_carry_the_callers_scope =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.finlego.ingress.visibility",
              "io.finlego.ingress.command",
              "io.finlego.ingress.personal")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(JdbcClient.class.getName());

  @ArchTest
  static final ArchRule only_one_package_speaks_to_kafka_for_commands =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.finlego.ingress.command",
              "io.finlego.ingress.availability",
              "io.finlego.ingress.sandbox")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule errors_become_answers_in_one_place =
      classes()
          .that()
          .areAnnotatedWith(RestControllerAdvice.class)
          .should()
          .resideInAPackage("io.finlego.ingress.result");

  @ArchTest
  static final ArchRule settings_come_from_the_one_record =
      noClasses().should().dependOnClassesThat().areAssignableTo(Value.class);

  @ArchTest
  static final ArchRule jackson_2_is_springdocs_alone =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.finlego.ingress.openapi")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");
}
