package io.finlego.acceptance;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.finlego.architecture.EveryModule;

/** The module has suites alone, so the rules hold for them. */
@AnalyzeClasses(packages = "io.finlego.acceptance")
class ArchitectureTest {

  @ArchTest static final ArchTests everyModule = ArchTests.in(EveryModule.class);
}
