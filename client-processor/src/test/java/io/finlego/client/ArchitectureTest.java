package io.finlego.client;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(
    packages = "io.finlego.client",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String TABLES =
      ".*\\.(Clients|ClientChanges|ClientImports|DeletionRequests|UnusedKeys|KeySweeper|Applicants|Subjects|VerificationLock|ApplyingVerifications|Documents|DocumentChanges|Owners)(\\$.*)?";

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
              "io.finlego.embedded..");

  /** Commands to the ledger are made in one place. */
  @ArchTest
  static final ArchRule theLedgersCommandsAreKnownWhereTheyAreWritten =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.finlego.client.wire")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.finlego.schemas.ledger..");

  @ArchTest
  static final ArchRule verificationIsDecidedPurely =
      noClasses()
          .that()
          .haveSimpleName("Applicant")
          .or()
          .haveSimpleName("Finding")
          .or()
          .haveSimpleName("ClientVerification")
          .or()
          .haveSimpleName("VerificationSubjects")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..");

  @ArchTest
  static final ArchRule rulesAndDecisionsArePure =
      noClasses()
          .that()
          .resideInAnyPackage("..profile..", "..importing..", "..erasure..")
          .and()
          .haveNameNotMatching(TABLES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.apache.kafka..",
              "java.sql..",
              "javax.sql..",
              "io.finlego.processing..",
              "io.finlego.client.sql..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  @ArchTest
  static final ArchRule whatIsWrittenOnTheWireComesFromNoTable =
      noClasses()
          .that()
          .resideInAPackage("..wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..");

  @ArchTest
  static final ArchRule nobodyReadsTheClockOfTheMachine =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule sqlLivesWithTheTables =
      noClasses()
          .that()
          .haveNameNotMatching(TABLES)
          .and()
          .resideOutsideOfPackage("..sql..")
          .and()
          .doNotHaveSimpleName("V103__SealProfiles")
          .and()
          .doNotHaveSimpleName("V122__VerificationSubjects")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..");

  @ArchTest
  static final ArchRule featuresDoNotDependOnEachOtherInCircles =
      slices().matching("io.finlego.client.(*)..").should().beFreeOfCycles();
}
