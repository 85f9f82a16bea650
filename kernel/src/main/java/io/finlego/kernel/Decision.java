package io.finlego.kernel;

import java.util.List;

/** What a rule says to a command: what is to be done, or why it is refused. */
public sealed interface Decision<T> {

  /** It is to be done. */
  record Accepted<T>(T value) implements Decision<T> {}

  /** It is refused, for one reason or more. */
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
