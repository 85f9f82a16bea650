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
      ".*\\.(Clients|ClientProfiles|ClientChanges|ClientImports|DeletionRequests|UnusedKeys|Applicants|Subjects|VerificationLock|VerificationTables|Documents|DocumentChanges)(\\$.*)?";

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

  /** Generated types are translated at the edge. */
  @ArchTest
  static final ArchRule generatedTypesStayOnTheWire =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.finlego.client.wire")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.finlego.schemas.*..", "org.apache.avro..");

  @ArchTest
  static final ArchRule rulesAndDecisionsArePure =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..audit..",
              "..document..",
              "..erasure..",
              "..importing..",
              "..profile..",
              "..verification..")
          .and()
          .haveNameNotMatching(TABLES)
          .and()
          .doNotHaveSimpleName("KeySweeper")
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
              "io.finlego.processing..")
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
          .resideOutsideOfPackages("..sql..", "..migration..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..");

  @ArchTest
  static final ArchRule featuresDoNotDependOnEachOtherInCircles =
      slices().matching("io.finlego.client.(*)..").should().beFreeOfCycles();
}
