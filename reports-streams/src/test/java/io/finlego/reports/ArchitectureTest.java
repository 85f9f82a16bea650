package io.finlego.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.finlego.architecture.EveryModule;

@AnalyzeClasses(packages = "io.finlego.reports", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests everyModule = ArchTests.in(EveryModule.class);

  @ArchTest
  static final ArchRule figuresComeFromTheStreamAlone =
      noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");

  @ArchTest
  static final ArchRule figuresDependNeitherOnStreamsNorOnSpring =
      noClasses()
          .that()
          .resideInAPackage("..figures..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "org.apache.kafka.streams..");

  @ArchTest
  static final ArchRule topologyDependsNeitherOnRuntimeNorOnQueries =
      noClasses()
          .that()
          .resideInAPackage("..topology..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "..runtime..", "..query..");
}
