package io.finlego.kernel.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * The lifetimes of codes and tokens, and the limit to the codes that one client gets.
 *
 * @param codeLife how long a code is valid after it was sent
 * @param tokenLife how long a token is valid after its code was verified
 * @param codesPerWindowMax the most codes that one client gets within {@code window}
 * @param window the period over which the codes of a client are counted
 */
public record OtpPolicy(
    Duration codeLife, Duration tokenLife, int codesPerWindowMax, Duration window) {

  public OtpPolicy {
    if (!codeLife.isPositive()
        || !tokenLife.isPositive()
        || !window.isPositive()
        || codesPerWindowMax < 1) {
      throw new IllegalArgumentException("Durations and numbers of one-time codes are positive.");
    }
  }

  /**
   * Tells whether a client may get one more code now.
   *
   * @param codes the codes that the client has got so far
   */
  public boolean allowAnotherCode(Collection<OneTimeCode> codes, Instant now) {
    Instant windowStart = now.minus(window);
    return codes.stream().filter(code -> code.sentAt().isAfter(windowStart)).count()
        < codesPerWindowMax;
  }
}
