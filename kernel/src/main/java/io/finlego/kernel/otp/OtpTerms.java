package io.finlego.kernel.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * The lifetimes of codes and tokens, and the limit of codes for a client.
 *
 * @param codeLife the time from the sending of a code to its end
 * @param tokenLife the time from the verification of a code to the end of its token
 * @param codesPerWindowMax the most codes that a client gets within {@code window}
 */
public record OtpTerms(
    Duration codeLife, Duration tokenLife, int codesPerWindowMax, Duration window) {

  public OtpTerms {
    if (!codeLife.isPositive()
        || !tokenLife.isPositive()
        || !window.isPositive()
        || codesPerWindowMax < 1) {
      throw new IllegalArgumentException("Durations and numbers of one-time codes are positive.");
    }
  }

  /** Tells whether a client that was sent these codes gets another one. */
  public boolean allowAnother(Collection<OneTimeCode> codes, Instant now) {
    Instant windowStart = now.minus(window);
    return codes.stream().filter(code -> code.sentAt().isAfter(windowStart)).count()
        < codesPerWindowMax;
  }
}
