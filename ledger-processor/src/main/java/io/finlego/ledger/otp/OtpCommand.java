package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OtpDigests;
import java.util.UUID;

/** What a client's front office asks of one-time codes. */
public sealed interface OtpCommand {

  ClientId client();

  /**
   * Send a code; an older one for the same is dead from then on.
   *
   * @param maskedDestination where it goes, as far as the asker may see it
   */
  record SendOtp(
      ClientId client, OtpOperation operation, AccountId account, String maskedDestination)
      implements OtpCommand {}

  /**
   * Exchange a code for a token.
   *
   * @param codeDigest as {@link OtpDigests#ofCode} makes it
   */
  record VerifyOtp(ClientId client, UUID otpId, String codeDigest) implements OtpCommand {}
}
