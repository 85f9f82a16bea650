package io.finlego.client.profile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of a client's verification so far.
 *
 * @param state the word of the state that the verification has reached; null if no provider has
 *     reported anything
 * @param reviewAnswer the provider's word, such as {@code GREEN}; null if there is no answer
 * @param rejectLabels the provider's reasons for all refusals
 * @param updatedAt the instant of the newest finding; null if no provider has reported anything
 */
public record Verification(
    @Nullable String state,
    @Nullable String reviewAnswer,
    List<String> rejectLabels,
    @Nullable Instant updatedAt) {

  /** The result if no provider has reported anything. */
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
