package io.finlego.architecture;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/**
 * The table of the modules that each module may know. The last part of its root package names a
 * module. The acceptance suites know this rule book too, because the rules hold for the suites
 * themselves.
 */
final class Modules {

  private static final String HOUSE = "io.finlego.";

  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          entry("kernel", Set.of()),
          entry("schemas", Set.of()),
          entry("embedded", Set.of()),
          entry("vault", Set.of()),
          entry("kafka", Set.of("schemas")),
          entry("processing", Set.of("kernel", "schemas", "kafka")),
          entry("client", Set.of("kernel", "schemas", "kafka", "processing", "vault")),
          entry("ledger", Set.of("kernel", "schemas", "kafka", "processing", "vault")),
          entry("transfer", Set.of("kernel", "schemas", "kafka", "processing")),
          entry("reports", Set.of("kernel", "schemas", "kafka")),
          entry("ingress", Set.of("kernel", "schemas", "kafka", "vault")),
          entry(
              "standalone",
              Set.of(
                  "kernel",
                  "schemas",
                  "embedded",
                  "client",
                  "ledger",
                  "transfer",
                  "reports",
                  "ingress")),
          entry(
              "benchmarks",
              Set.of("kernel", "schemas", "embedded", "ledger", "reports", "ingress")),
          entry("acceptance", Set.of("kernel", "schemas", "embedded", "contract", "architecture")));

  private Modules() {}

  /** A module that is missing in the table may know nothing, not even itself. */
  static ArchCondition<JavaClass> knowOnlyTheirModulesBelow() {
    return new ArchCondition<>("know only the modules below their own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String module = module(type);
        type.getDirectDependenciesFromSelf().stream()
            .filter(arrow -> inHouse(arrow.getTargetClass()))
            .filter(arrow -> !mayKnow(module, module(arrow.getTargetClass())))
            .forEach(
                arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
      }
    };
  }

  private static boolean mayKnow(String module, String other) {
    Set<String> knownModules = MAY_KNOW.get(module);
    return knownModules != null && (module.equals(other) || knownModules.contains(other));
  }

  private static boolean inHouse(JavaClass type) {
    return type.getPackageName().startsWith(HOUSE);
  }

  private static String module(JavaClass type) {
    return type.getPackageName().substring(HOUSE.length()).split("\\.", 2)[0];
  }
}
