package io.finlego.ledger;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.finlego.architecture.EveryDomain;
import io.finlego.architecture.EveryModule;

@AnalyzeClasses(packages = "io.finlego.ledger", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests everyModule = ArchTests.in(EveryModule.class);

  @ArchTest static final ArchTests everyDomain = ArchTests.in(EveryDomain.class);
}
