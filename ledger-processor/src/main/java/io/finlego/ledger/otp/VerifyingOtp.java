package io.finlego.ledger.otp;

import io.finlego.kernel.Decision;
import io.finlego.kernel.OtpDigests;
import io.finlego.kernel.RejectionCode;
import io.finlego.ledger.otp.OtpCommand.VerifyOtp;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/** Exchanges one-time codes for tokens. A wrong guess changes something too: it counts. */
public final class VerifyingOtp {

  private VerifyingOtp() {}

  public static Decision<OtpChange> decide(
      VerifyOtp command, OtpBooks books, OtpTerms terms, OtpSecrets secrets, Instant now) {
    Otp otp =
        books.of(command.client()).stream()
            .filter(one -> one.id().equals(command.otpId()))
            .findAny()
            .orElse(null);
    if (otp == null) {
      return Decision.refuse(RejectionCode.OTP_NOT_FOUND, "There is no such code.");
    }
    if (otp.status() != Otp.Status.SENT) {
      return Decision.refuse(
          RejectionCode.OTP_DEAD, "The code was used, guessed wrong too often or replaced.");
    }
    if (!now.isBefore(otp.expiresAt())) {
      return Decision.refuse(RejectionCode.OTP_EXPIRED, "The code has expired.");
    }
    if (!sameDigest(otp.codeDigest(), command.codeDigest())) {
      return Decision.accept(new OtpChange.GuessedWrong(otp.guessedWrong()));
    }
    String token = secrets.newToken();
    Otp verified = otp.verified(OtpDigests.ofToken(token), now.plus(terms.tokenLife()));
    return Decision.accept(new OtpChange.Verified(verified, token));
  }

  static boolean sameDigest(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
