package io.finlego.client.verification;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The accepted findings on an applicant, for one kind of subject. The order in which findings
 * arrive, and their repetitions, make no difference.
 *
 * @param decision the newest decision; null until there is one
 * @param progress the newest finding that decides nothing; null if a decision is newer
 */
record Findings(@Nullable Finding decision, @Nullable Finding progress) {

  static final Findings NONE = new Findings(null, null);

  Findings {
    if (decision != null
        && progress != null
        && Finding.OLDEST_FIRST.compare(decision, progress) > 0) {
      progress = null;
    }
  }

  Findings with(Finding finding) {
    return finding.isDecision()
        ? new Findings(newer(decision, finding), progress)
        : new Findings(decision, newer(progress, finding));
  }

  /** The newest finding of all; null if there is none. */
  @Nullable Finding newestFinding() {
    return progress == null ? decision : progress;
  }

  /** The decision and the progress. Leaves out either of them if it is null. */
  Stream<Finding> all() {
    return Stream.of(Optional.ofNullable(decision), Optional.ofNullable(progress))
        .flatMap(Optional::stream);
  }

  private static Finding newer(@Nullable Finding earlierFinding, Finding finding) {
    return earlierFinding == null || Finding.OLDEST_FIRST.compare(finding, earlierFinding) > 0
        ? finding
        : Objects.requireNonNull(earlierFinding);
  }
}
