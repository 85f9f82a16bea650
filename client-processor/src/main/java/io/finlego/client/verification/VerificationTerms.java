package io.finlego.client.verification;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the provider's findings count. A provider runs many kinds of checks, its levels, and not
 * each of them identifies a person.
 *
 * @param clientLevels the levels that verify clients; empty: all
 * @param individualLevels the levels that verify related individuals; empty: all
 * @param sandboxMode whether events of the provider's sandbox count
 */
public record VerificationTerms(
    Set<String> clientLevels, Set<String> individualLevels, boolean sandboxMode) {

  /** All findings count. */
  public static final VerificationTerms ALL = new VerificationTerms(Set.of(), Set.of(), true);

  public VerificationTerms {
    clientLevels = Set.copyOf(clientLevels);
    individualLevels = Set.copyOf(individualLevels);
  }

  /** Whether a level of any name counts, for clients or for related individuals. */
  public boolean takesAnyLevel() {
    return clientLevels.isEmpty() || individualLevels.isEmpty();
  }

  /** The kinds of subjects for which the report counts; empty: it changes nothing. */
  Set<SubjectKind> kinds(VerificationReport report) {
    Set<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
    if (report.sandboxMode() && !sandboxMode) {
      return kinds;
    }
    if (takes(clientLevels, report.level())) {
      kinds.add(SubjectKind.CLIENT);
    }
    if (takes(individualLevels, report.level())) {
      kinds.add(SubjectKind.RELATED_INDIVIDUAL);
    }
    return kinds;
  }

  private static boolean takes(Set<String> levels, @Nullable String level) {
    return levels.isEmpty() || (level != null && levels.contains(level));
  }
}
