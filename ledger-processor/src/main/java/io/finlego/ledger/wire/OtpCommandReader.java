package io.finlego.ledger.wire;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.otp.OtpOperation;
import io.finlego.schemas.ledger.SendOtp;
import io.finlego.schemas.ledger.VerifyOtp;
import org.jspecify.annotations.Nullable;

/** Translates the Avro payloads of commands on one-time codes. */
final class OtpCommandReader {

  private OtpCommandReader() {}

  /** The command in the payload, or null if the payload is not a command on one-time codes. */
  static @Nullable OtpCommand read(Object payload) {
    return switch (payload) {
      case SendOtp sendOtp ->
          new OtpCommand.SendOtp(
              new ClientId(sendOtp.getClientId()),
              OtpOperation.of(sendOtp.getOperation().name()),
              new AccountId(sendOtp.getAccountId()),
              sendOtp.getMaskedDestination());
      case VerifyOtp verifyOtp ->
          new OtpCommand.VerifyOtp(
              new ClientId(verifyOtp.getClientId()),
              verifyOtp.getOtpId(),
              AccountCommandReader.hex(verifyOtp.getCodeDigest()));
      default -> null;
    };
  }
}
