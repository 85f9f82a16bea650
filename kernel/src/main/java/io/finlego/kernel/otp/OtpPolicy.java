package io.finlego.kernel.otp;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The lifetimes of codes and tokens, and the limit on the number of codes that one client gets.
 *
 * @param codeLife how long a code is valid after it was sent
 * @param tokenLife how long a token is valid after its code was verified
 * @param codesPerWindowMax the largest number of codes that one client gets within {@code window}
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
   * Returns the earliest instant at which a client may get one more code. The result is {@code now}
   * if the client may get the code at once.
   *
   * @param codes the codes that the client has got so far
   */
  public Instant anotherCodeAllowedAt(Collection<OneTimeCode> codes, Instant now) {
    Instant windowStart = now.minus(window);
    List<Instant> sendTimesInWindow =
        codes.stream()
            .map(OneTimeCode::sentAt)
            .filter(sentAt -> sentAt.isAfter(windowStart))
            .sorted()
            .toList();
    int excessCount = sendTimesInWindow.size() - codesPerWindowMax;
    return excessCount < 0 ? now : sendTimesInWindow.get(excessCount).plus(window);
  }
}
