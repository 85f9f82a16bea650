package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import java.time.Instant;

/** Uses up tokens: a token allows its client one operation on one account, once. */
public final class UsingOtpToken {

  private UsingOtpToken() {}

  /**
   * Decides the use of a token. If the use is accepted, the decision holds the code that the token
   * came from, now marked as used.
   */
  public static Decision<Otp> decide(
      ClientId client,
      OtpOperation operation,
      AccountId account,
      String tokenDigest,
      OtpBooks books,
      Instant now) {
    return books.of(client).stream()
        .filter(otp -> otp.isFor(operation, account))
        .filter(otp -> otp.code().acceptsToken(tokenDigest, now))
        .findAny()
        .map(otp -> Decision.accept(otp.with(otp.code().used())))
        .orElseGet(
            () ->
                Decision.refuse(
                    CommonRejectionCode.INVALID_OTP_TOKEN,
                    "`Otp-Token` must be an unused token for this operation that has not"
                        + " expired."));
  }
}
