package io.finlego.client.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a client's verification so far.
 *
 * @param state the state; null if no provider has reported anything
 */
public record Verification(
    @Nullable String state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {

  /** No provider has reported anything. */
  public static final Verification NONE = new Verification(null, null, List.of(), null);

  public Verification {
    rejectLabels = List.copyOf(rejectLabels);
  }

  boolean isApproved() {
    return "approved".equals(state);
  }

  boolean isRejected() {
    return "rejected".equals(state);
  }
}
