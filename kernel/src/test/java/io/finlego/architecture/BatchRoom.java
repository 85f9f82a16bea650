package io.finlego.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The {@code batch} room of a domain, whose five parts have the same names in each domain. */
final class BatchRoom extends ArchCondition<JavaClass> {

  private final Set<String> names = new HashSet<>();
  private String domain = "";

  private BatchRoom() {
    super("hold …Domain, …Needs, …Tables, …Batch and CommandDecisions");
  }

  static ArchCondition<JavaClass> holdItsFiveParts() {
    return new BatchRoom();
  }

  @Override
  public void init(Collection<JavaClass> types) {
    names.clear();
    types.forEach(type -> names.add(type.getSimpleName()));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    domain = domain(type.getPackageName());
  }

  @Override
  public void finish(ConditionEvents events) {
    for (String part :
        List.of(
            domain + "Domain",
            domain + "Needs",
            domain + "Tables",
            domain + "Batch",
            "CommandDecisions")) {
      if (!names.contains(part)) {
        events.add(SimpleConditionEvent.violated(part, "The batch room has no " + part));
      }
    }
  }

  /** {@code Ledger} for {@code io.finlego.ledger.batch}. */
  private static String domain(String batch) {
    String name = batch.split("\\.")[2];
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
