package io.finlego.client.verification;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The findings on an applicant that count for one kind of subject. The order in which findings
 * arrive, and their repetitions, make no difference.
 *
 * @param decision the newest decision; null until there is one
 * @param progress the newest finding that decides nothing; null if a decision is newer
 */
record Findings(@Nullable Finding decision, @Nullable Finding progress) {

  static final Findings NONE = new Findings(null, null);

  Findings {
    if (decision != null && progress != null && Finding.BY_AGE.compare(decision, progress) > 0) {
      progress = null;
    }
  }

  Findings with(Finding finding) {
    return finding.isDecision()
        ? new Findings(newer(decision, finding), progress)
        : new Findings(decision, newer(progress, finding));
  }

  /** The newest finding of all; null if there is none. */
  @Nullable Finding newest() {
    return progress == null ? decision : progress;
  }

  /** The newest finding, and the newest decision. */
  Stream<Finding> all() {
    return Stream.of(Optional.ofNullable(decision), Optional.ofNullable(progress))
        .flatMap(Optional::stream);
  }

  private static Finding newer(@Nullable Finding known, Finding reported) {
    return known == null || Finding.BY_AGE.compare(reported, known) > 0
        ? reported
        : Objects.requireNonNull(known);
  }
}
