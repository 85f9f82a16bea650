package io.finlego.ledger.otp;

import java.util.List;

/** A change of one-time codes. */
public sealed interface OtpChange {

  /** All codes that the change created or altered, in their state after the change. */
  List<Otp> otps();

  /**
   * The ledger sends a code to the client.
   *
   * @param newOtp the new code, with the code's digest
   * @param plainCode the code itself, which only the notification to the client contains
   * @param maskedDestination the masked phone number or address to which the code is sent
   * @param otps the new code and the older codes that it replaces
   */
  record Sent(Otp newOtp, String plainCode, String maskedDestination, List<Otp> otps)
      implements OtpChange {}

  /** The client sent the right code and gets a token. */
  record Verified(Otp otp, String token) implements OtpChange {
    @Override
    public List<Otp> otps() {
      return List.of(otp);
    }
  }

  /**
   * The client sent a wrong code, which uses up one of the tries.
   *
   * @param triesLeft how many more codes the client may try
   */
  record GuessedWrong(Otp otp, int triesLeft) implements OtpChange {
    @Override
    public List<Otp> otps() {
      return List.of(otp);
    }
  }
}
