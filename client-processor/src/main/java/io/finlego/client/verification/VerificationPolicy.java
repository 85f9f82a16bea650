package io.finlego.client.verification;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which of the provider's findings are accepted. A provider has many kinds of checks, which it
 * calls levels, and not every level identifies a person.
 *
 * @param clientLevels the levels that verify clients; empty if every level does
 * @param individualLevels the levels that verify related individuals; empty if every level does
 * @param sandboxMode whether events from the provider's sandbox are accepted
 */
public record VerificationPolicy(
    Set<String> clientLevels, Set<String> individualLevels, boolean sandboxMode) {

  /** The policy that accepts all findings. */
  public static final VerificationPolicy ALL_FINDINGS =
      new VerificationPolicy(Set.of(), Set.of(), true);

  public VerificationPolicy {
    clientLevels = Collections.unmodifiableSet(new LinkedHashSet<>(clientLevels));
    individualLevels = Collections.unmodifiableSet(new LinkedHashSet<>(individualLevels));
  }

  /**
   * Tells whether the policy accepts findings of every level for clients, for related individuals,
   * or for both.
   */
  public boolean acceptsAnyLevel() {
    return clientLevels.isEmpty() || individualLevels.isEmpty();
  }

  /** The kinds of subjects for which the report is accepted; empty if it is not accepted at all. */
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
