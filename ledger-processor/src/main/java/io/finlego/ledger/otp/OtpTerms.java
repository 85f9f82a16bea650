package io.finlego.ledger.otp;

import java.time.Duration;

/**
 * How long codes and tokens live, and how many a client gets.
 *
 * @param maxPerWindow codes that a client gets within {@code window}
 */
public record OtpTerms(Duration codeLife, Duration tokenLife, int maxPerWindow, Duration window) {

  public OtpTerms {
    if (!codeLife.isPositive()
        || !tokenLife.isPositive()
        || !window.isPositive()
        || maxPerWindow < 1) {
      throw new IllegalArgumentException("Durations and numbers of one-time codes are positive.");
    }
  }
}
