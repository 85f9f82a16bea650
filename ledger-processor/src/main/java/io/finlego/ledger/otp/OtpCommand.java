package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OtpDigests;
import java.util.UUID;

/** A command on one-time codes. Only a client with a front-office token can send such a command. */
public sealed interface OtpCommand {

  ClientId client();

  /**
   * Send a code to the client. The new code replaces older codes for the same operation and
   * account.
   *
   * @param maskedDestination the masked phone number or address that the caller may see
   */
  record SendOtp(
      ClientId client, OtpOperation operation, AccountId account, String maskedDestination)
      implements OtpCommand {}

  /**
   * Exchange a code for a token.
   *
   * @param codeDigest the digest of the client's guess, made with {@link OtpDigests#ofCode}
   */
  record VerifyOtp(ClientId client, UUID otpId, String codeDigest) implements OtpCommand {}
}
