package io.finlego.ledger.otp;

import io.finlego.kernel.Decision;
import io.finlego.kernel.otp.OneTimeCode.GuessResult;
import io.finlego.kernel.otp.OtpPolicy;
import io.finlego.kernel.otp.OtpSecrets;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.otp.OtpCommand.VerifyOtp;
import java.time.Instant;
import java.util.List;

/**
 * Decides whether a client gets a token for a one-time code. The decision on a wrong code is a
 * change and not a refusal, because a wrong code uses up one of the tries.
 */
public final class VerifyingOtp {

  private VerifyingOtp() {}

  public static Decision<OtpChange> decide(
      VerifyOtp command, OtpBooks books, OtpPolicy policy, OtpSecrets secrets, Instant now) {
    return books.otpsOf(command.client()).stream()
        .filter(otp -> otp.id().equals(command.otpId()))
        .findAny()
        .map(otp -> verify(otp, command, policy, secrets, now))
        .orElseGet(
            () -> Decision.refuse(CommonRejectionCode.OTP_NOT_FOUND, "There is no such code."));
  }

  private static Decision<OtpChange> verify(
      Otp otp, VerifyOtp command, OtpPolicy policy, OtpSecrets secrets, Instant now) {
    return switch (otp.code().guess(command.codeDigest(), policy, secrets, now)) {
      case Decision.Refused<GuessResult>(List<Rejection> reasons) ->
          new Decision.Refused<>(reasons);
      case Decision.Accepted<GuessResult>(GuessResult result) ->
          Decision.accept(change(otp, result));
    };
  }

  private static OtpChange change(Otp otp, GuessResult result) {
    Otp otpAfter = otp.withCode(result.code());
    return switch (result) {
      case GuessResult.Right right -> new OtpChange.Verified(otpAfter, right.token());
      case GuessResult.Wrong wrong -> new OtpChange.GuessedWrong(otpAfter, wrong.triesLeft());
    };
  }
}
