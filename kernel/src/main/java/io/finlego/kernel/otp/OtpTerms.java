package io.finlego.kernel.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * The lifetimes of codes and tokens, and the limit of codes for a client.
 *
 * @param codeLife how long a code is valid after it was sent
 * @param tokenLife how long a token is valid after its code was verified
 * @param codesPerWindowMax the most codes that are sent to a client within {@code window}
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

  /** Tells whether a client that was sent these codes may be sent another one. */
  public boolean allowAnother(Collection<OneTimeCode> codes, Instant now) {
    Instant windowStart = now.minus(window);
    return codes.stream().filter(code -> code.sentAt().isAfter(windowStart)).count()
        < codesPerWindowMax;
  }
}
