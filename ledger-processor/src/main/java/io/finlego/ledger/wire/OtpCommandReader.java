package io.finlego.ledger.wire;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.otp.OtpOperation;
import io.finlego.schemas.ledger.SendOtp;
import io.finlego.schemas.ledger.VerifyOtp;
import org.jspecify.annotations.Nullable;

/** Reads the payloads that are commands on one-time codes. */
final class OtpCommandReader {

  private OtpCommandReader() {}

  /** The command, or null if the payload is not a command on one-time codes. */
  static @Nullable OtpCommand read(Object payload) {
    return switch (payload) {
      case SendOtp send ->
          new OtpCommand.SendOtp(
              new ClientId(send.getClientId()),
              OtpOperation.of(send.getOperation().name()),
              new AccountId(send.getAccountId()),
              send.getMaskedDestination());
      case VerifyOtp verify ->
          new OtpCommand.VerifyOtp(
              new ClientId(verify.getClientId()),
              verify.getOtpId(),
              AccountCommandReader.hex(verify.getCodeDigest()));
      default -> null;
    };
  }
}
