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
  static final ArchRule FIGURES_COME_FROM_THE_STREAM_ALONE =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule REPORTS_DEPEND_ON_KERNEL_AND_SCHEMAS_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages(
              "io.finlego.processing..",
              "io.finlego.ledger..",
              "io.finlego.client..",
              "io.finlego.ingress..");

  @ArchTest
  static final ArchRule FIGURES_DEPEND_NEITHER_ON_STREAMS_NOR_ON_SPRING =
      noClasses()
          .that()
          .resideInAPackage("..figures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.kafka.streams..");

  @ArchTest
  static final ArchRule TOPOLOGY_DEPENDS_NEITHER_ON_RUNTIME_NOR_ON_QUERIES =
      noClasses()
          .that()
          .resideInAPackage("..topology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "..runtime..", "..query..");
}
