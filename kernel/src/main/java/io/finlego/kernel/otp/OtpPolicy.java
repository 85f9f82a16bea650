package io.finlego.kernel.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

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
   * When a client may get one more code: now, or later.
   *
   * @param codes the codes that the client has got so far
   */
  public Instant anotherCodeAllowedAt(Collection<OneTimeCode> codes, Instant now) {
    Instant windowStart = now.minus(window);
    List<Instant> sentInWindow =
        codes.stream()
            .map(OneTimeCode::sentAt)
            .filter(sentAt -> sentAt.isAfter(windowStart))
            .sorted()
            .toList();
    int tooMany = sentInWindow.size() - codesPerWindowMax;
    return tooMany < 0 ? now : sentInWindow.get(tooMany).plus(window);
  }
}
