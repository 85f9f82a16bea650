package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OneTimeCode;
import java.util.UUID;

/** A one-time code of a client that allows one operation on one account. */
public record Otp(ClientId client, OtpOperation operation, AccountId account, OneTimeCode code) {

  public UUID id() {
    return code.id();
  }

  boolean isFor(OtpOperation wantedOperation, AccountId wantedAccount) {
    return operation == wantedOperation && account.equals(wantedAccount);
  }

  Otp with(OneTimeCode newCode) {
    return new Otp(client, operation, account, newCode);
  }
}
