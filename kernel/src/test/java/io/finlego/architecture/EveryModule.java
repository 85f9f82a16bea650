package io.finlego.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Rules for all modules. A rule that may be empty says so: a small module has no rooms, and the
 * first class of a module may come without fields.
 */
public final class EveryModule {

  @ArchTest
  static final ArchRule modulesKnowOnlyModulesBelow =
      classes().should(Modules.knowOnlyTheirModulesBelow());

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.finlego.(**)").should().beFreeOfCycles();

  /** A room is a package right below the module's own, with all packages in it. */
  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("io.finlego.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  /**
   * Only the product's start, the benchmarks and the acceptance suites read the clock of the
   * machine, to time themselves.
   */
  @ArchTest
  static final ArchRule nobodyReadsTheClockOfTheMachine =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.finlego.standalone..", "io.finlego.benchmarks..", "io.finlego.acceptance..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .allowEmptyShould(true);

  /**
   * Libraries format numbers and change the case of names in the JVM's locale, which is the user's
   * by default. Our own code names the locale in each call; Error Prone refuses a call without it.
   */
  @ArchTest
  static final ArchRule programsDoNotRunInTheLocaleOfTheMachine =
      classes()
          .that(arePrograms())
          .should(callMethod(Locale.class, "setDefault", Locale.class))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule settingsComeFromRecordsAlone =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value");

  /** Constructors take clocks and all other parts. */
  @ArchTest
  static final ArchRule noFieldIsInjected =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource")
          .allowEmptyShould(true);

  private EveryModule() {}

  private static DescribedPredicate<JavaClass> arePrograms() {
    return DescribedPredicate.describe(
        "are programs", type -> type.tryGetMethod("main", String[].class).isPresent());
  }
}
