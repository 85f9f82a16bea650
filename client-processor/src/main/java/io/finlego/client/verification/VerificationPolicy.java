package io.finlego.client.verification;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the provider's findings count. A provider has many kinds of checks, which it calls
 * levels, and not every level identifies a person.
 *
 * @param clientLevels the levels that verify clients; empty if every level does
 * @param individualLevels the levels that verify related individuals; empty if every level does
 * @param sandboxMode whether events of the provider's sandbox count
 */
public record VerificationPolicy(
    Set<String> clientLevels, Set<String> individualLevels, boolean sandboxMode) {

  /** The policy under which all findings count. */
  public static final VerificationPolicy ALL_FINDINGS =
      new VerificationPolicy(Set.of(), Set.of(), true);

  public VerificationPolicy {
    clientLevels = Set.copyOf(clientLevels);
    individualLevels = Set.copyOf(individualLevels);
  }

  /**
   * Tells whether findings of every level count for clients, for related individuals, or for both.
   */
  public boolean acceptsAnyLevel() {
    return clientLevels.isEmpty() || individualLevels.isEmpty();
  }

  /** The kinds of subjects for which the report counts. Empty if the report does not count. */
  Set<SubjectKind> kinds(VerificationReport report) {
    Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
    if (report.sandboxMode() && !sandboxMode) {
      return kinds;
    }
    if (includes(clientLevels, report.level())) {
      kinds.add(SubjectKind.CLIENT);
    }
    if (includes(individualLevels, report.level())) {
      kinds.add(SubjectKind.RELATED_INDIVIDUAL);
    }
    return kinds;
  }

  private static boolean includes(Set<String> levels, @Nullable String level) {
    return levels.isEmpty() || (level != null && levels.contains(level));
  }
}
