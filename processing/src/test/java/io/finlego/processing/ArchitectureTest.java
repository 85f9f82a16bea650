package io.finlego.processing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.finlego.architecture.EveryModule;

@AnalyzeClasses(packages = "io.finlego.processing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests everyModule = ArchTests.in(EveryModule.class);

  @ArchTest
  static final ArchRule theFrontDoesNotDependOnTheEngine =
      noClasses()
          .that()
          .resideInAPackage("io.finlego.processing")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.finlego.processing.engine..", "org.apache.kafka..", "java.sql..");

  @ArchTest
  static final ArchRule applicationsSeeOnlyTheConfigurationOfTheEngine =
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
}
