package io.finlego.ledger.otp;

import io.finlego.kernel.Decision;
import io.finlego.kernel.otp.OneTimeCode.Guess;
import io.finlego.kernel.otp.OtpSecrets;
import io.finlego.kernel.otp.OtpTerms;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.otp.OtpCommand.VerifyOtp;
import java.time.Instant;
import java.util.List;

/**
 * Exchanges one-time codes for tokens. A wrong code is not refused: the decision is a change,
 * because a wrong code uses up one of the tries.
 */
public final class VerifyingOtp {

  private VerifyingOtp() {}

  public static Decision<OtpChange> decide(
      VerifyOtp command, OtpBooks books, OtpTerms terms, OtpSecrets secrets, Instant now) {
    return books.of(command.client()).stream()
        .filter(otp -> otp.id().equals(command.otpId()))
        .findAny()
        .map(otp -> compare(otp, command, terms, secrets, now))
        .orElseGet(
            () -> Decision.refuse(CommonRejectionCode.OTP_NOT_FOUND, "There is no such code."));
  }

  private static Decision<OtpChange> compare(
      Otp otp, VerifyOtp command, OtpTerms terms, OtpSecrets secrets, Instant now) {
    return switch (otp.code().guess(command.codeDigest(), terms, secrets, now)) {
      case Decision.Refused<Guess>(List<Rejection> reasons) -> new Decision.Refused<>(reasons);
      case Decision.Accepted<Guess>(Guess guess) -> Decision.accept(change(otp, guess));
    };
  }

  private static OtpChange change(Otp otp, Guess guess) {
    Otp after = otp.with(guess.code());
    return switch (guess) {
      case Guess.Right right -> new OtpChange.Verified(after, right.token());
      case Guess.Wrong wrong -> new OtpChange.GuessedWrong(after, wrong.triesLeft());
    };
  }
}
