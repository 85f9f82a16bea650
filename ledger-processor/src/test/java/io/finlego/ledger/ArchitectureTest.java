package io.finlego.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

@AnalyzeClasses(packages = "io.finlego.ledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String TABLES =
      ".*\\.(Accounts|AccountWrites|Payments|PaymentLines|Transactions|Entries|Holds|Otps|ClientStandings)(\\$.*)?";

  @ArchTest
  static final ArchRule DECISIONS_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..account..",
              "..payment..",
              "..transaction..",
              "..entry..",
              "..hold..",
              "..otp..",
              "..moment..")
          .and()
          .haveNameNotMatching(TABLES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "org.apache.kafka..",
              "org.apache.avro..",
              "io.finlego.schemas..",
              "io.finlego.processing..",
              "io.finlego.processing.postgres..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule NOBODY_READS_THE_CLOCK_OF_THE_MACHINE =
      noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule SQL_LIVES_WITH_THE_TABLES =
      noClasses()
          .that()
          .haveNameNotMatching(TABLES)
          .and()
          .resideOutsideOfPackages("..sql..", "..expiry..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..");

  @ArchTest
  static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
      slices().matching("io.finlego.ledger.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_OTHER_APPLICATION_IS_KNOWN =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.finlego.client..",
              "io.finlego.transfer..",
              "io.finlego.reports..",
              "io.finlego.ingress..",
              "io.finlego.standalone..",
              "io.finlego.embedded..");
}
