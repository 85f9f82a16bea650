package io.finlego.kernel;

import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import java.util.List;

/**
 * The decision on a command: either the change that the command makes, or the reasons for its
 * refusal.
 *
 * @param <T> the type of the change
 */
public sealed interface Decision<T> {

  /**
   * The command is accepted.
   *
   * @param value the change that the command makes
   */
  record Accepted<T>(T value) implements Decision<T> {}

  /** The command is refused, for at least one reason. */
  record Refused<T>(List<Rejection> reasons) implements Decision<T> {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("A refusal has a reason.");
      }
    }
  }

  static <T> Decision<T> accept(T value) {
    return new Accepted<>(value);
  }

  static <T> Decision<T> refuse(RejectionCode code, String message) {
    return new Refused<>(List.of(Rejection.of(code, message)));
  }
}
