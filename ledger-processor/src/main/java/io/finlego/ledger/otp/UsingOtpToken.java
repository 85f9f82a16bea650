package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import java.time.Instant;

/**
 * Decides whether a client may use a token. A token is valid for one operation on one account, and
 * can be used only once.
 */
public final class UsingOtpToken {

  private UsingOtpToken() {}

  /**
   * Decides the use of a token. An accepted decision has the one-time code for which the client got
   * the token. The code is in its state after the use of the token.
   */
  public static Decision<Otp> decide(
      ClientId client,
      OtpOperation operation,
      AccountId account,
      String tokenDigest,
      OtpBooks books,
      Instant now) {
    return books.otpsOf(client).stream()
        .filter(otp -> otp.isFor(operation, account))
        .filter(otp -> otp.code().acceptsToken(tokenDigest, now))
        .findAny()
        .map(otp -> Decision.accept(otp.withCode(otp.code().afterUse())))
        .orElseGet(
            () ->
                Decision.refuse(
                    CommonRejectionCode.INVALID_OTP_TOKEN,
                    "`Otp-Token` must be an unused token for this operation that has not"
                        + " expired."));
  }
}
