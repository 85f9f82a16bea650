package io.finlego.ledger.otp;

import java.util.List;

/** A change of one-time codes. */
public sealed interface OtpChange {

  /** All codes that the change created or altered, in their state after it. */
  List<Otp> otps();

  /**
   * A code was sent.
   *
   * @param otps the new code and the older codes that it replaces
   */
  record Sent(Otp sent, String code, String maskedDestination, List<Otp> otps)
      implements OtpChange {}

  /** The code was right, and the client gets a token for it. */
  record Verified(Otp otp, String token) implements OtpChange {
    @Override
    public List<Otp> otps() {
      return List.of(otp);
    }
  }

  /**
   * The code was wrong, which uses up one of the tries.
   *
   * @param triesLeft the number of tries left
   */
  record GuessedWrong(Otp otp, int triesLeft) implements OtpChange {
    @Override
    public List<Otp> otps() {
      return List.of(otp);
    }
  }
}
