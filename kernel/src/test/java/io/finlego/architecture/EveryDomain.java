package io.finlego.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.finlego.architecture.Tables.areTables;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules for the processors, which are all built alike: the settings and the configuration at the
 * top, {@code batch} for the way of a batch, {@code wire} for the records on Kafka, and a room for
 * each feature, where decisions are pure and SQL is in the tables.
 */
public final class EveryDomain {

  private static final String TOP = "io.finlego.*";
  private static final String ROOMS = "io.finlego.*.*..";
  private static final String BATCH = "io.finlego.*.batch..";
  private static final String WIRE = "io.finlego.*.wire..";

  /** Looks for rows past their time and sends commands for them over Kafka. */
  private static final String EXPIRY = "io.finlego.*.expiry..";

  /** Flyway's migrations that are written in Java. */
  private static final String MIGRATION = "io.finlego.*.migration..";

  @ArchTest
  static final ArchRule decisionsArePure =
      noClasses()
          .that()
          .resideInAPackage(ROOMS)
          .and()
          .resideOutsideOfPackages(BATCH, WIRE, EXPIRY, MIGRATION)
          .and(not(areTables()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..",
              "org.apache.kafka..",
              "org.apache.avro..",
              "io.finlego.schemas..")
          .orShould()
          .dependOnClassesThat(areOfTheMachine())
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class);

  /** Generated types are translated at the edge. */
  @ArchTest
  static final ArchRule generatedTypesStayOnTheWire =
      noClasses()
          .that()
          .resideOutsideOfPackages(WIRE, EXPIRY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.finlego.schemas.*..", "org.apache.avro..");

  @ArchTest
  static final ArchRule theWireKnowsNeitherTablesNorKafka =
      noClasses()
          .that()
          .resideInAPackage(WIRE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.apache.kafka..",
              "java.sql..",
              "javax.sql..",
              "org.postgresql..");

  @ArchTest
  static final ArchRule sqlLivesWithTheTables =
      noClasses()
          .that(not(areTables()))
          .and()
          .resideOutsideOfPackage(MIGRATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.postgresql..");

  /** The top and the batch only hand the connection on to the tables. */
  @ArchTest
  static final ArchRule statementsAreRunByTables =
      noClasses()
          .that(not(areTables()))
          .and()
          .resideOutsideOfPackages(TOP, BATCH, MIGRATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework.jdbc..", "io.finlego.processing.postgres..");

  @ArchTest
  static final ArchRule domainsHaveTheSameBatchRoom =
      classes().that().resideInAPackage(BATCH).should(BatchRoom.holdItsFiveParts());

  /**
   * The JDK shuffles these collections anew in each process. If their order came into rows or
   * events, the same commands would give other bytes when they are applied again. Collections whose
   * order follows from their elements do as well.
   */
  @ArchTest
  static final ArchRule collectionsHaveTheSameOrderInEveryProcess =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "the target makes a set or map with an order of its own in each process",
                  call -> isShuffled(call.getTarget())));

  private EveryDomain() {}

  private static boolean isShuffled(CodeUnitCallTarget target) {
    JavaClass owner = target.getOwner();
    List<JavaClass> parameters = target.getRawParameterTypes();
    if (owner.isEquivalentTo(Collectors.class)) {
      return Set.of("toUnmodifiableSet", "toUnmodifiableMap").contains(target.getName());
    }
    int elementSize = owner.isEquivalentTo(Set.class) ? 1 : owner.isEquivalentTo(Map.class) ? 2 : 0;
    return elementSize > 0
        && switch (target.getName()) {
          case "copyOf", "ofEntries" -> true;
          case "of" ->
              parameters.size() > elementSize || parameters.stream().anyMatch(JavaClass::isArray);
          default -> false;
        };
  }

  /** A feature may have a repeated task; it knows nothing else of the machine. */
  private static DescribedPredicate<JavaClass> areOfTheMachine() {
    return resideInAPackage("io.finlego.processing..")
        .and(
            not(
                DescribedPredicate.<JavaClass>describe(
                    "a repeated task",
                    type ->
                        type.getName()
                            .matches("io\\.finlego\\.processing\\.RepeatedTask(\\$.*)?"))));
  }
}
