package io.finlego.ledger.otp;

import java.util.List;

/** A change of one-time codes. */
public sealed interface OtpChange {

  /** The changed codes after the change. */
  List<Otp> otps();

  /**
   * A code was sent.
   *
   * @param otps the new code and those that it replaces
   */
  record Sent(Otp sent, String code, String maskedDestination, List<Otp> otps)
      implements OtpChange {}

  /** The code was right. */
  record Verified(Otp otp, String token) implements OtpChange {
    @Override
    public List<Otp> otps() {
      return List.of(otp);
    }
  }

  /**
   * The guess was wrong and counts.
   *
   * @param triesLeft the number of guesses left
   */
  record GuessedWrong(Otp otp, int triesLeft) implements OtpChange {
    @Override
    public List<Otp> otps() {
      return List.of(otp);
    }
  }
}
