package io.finlego.ledger.otp;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.otp.OneTimeCode;
import java.util.UUID;

/** A one-time code of a client, with the operation and the account for which it is valid. */
public record Otp(ClientId client, OtpOperation operation, AccountId account, OneTimeCode code) {

  public UUID id() {
    return code.id();
  }

  /** Tells whether the code is valid for this operation on this account. */
  boolean isFor(OtpOperation wantedOperation, AccountId wantedAccount) {
    return operation == wantedOperation && account.equals(wantedAccount);
  }

  Otp withCode(OneTimeCode newCode) {
    return new Otp(client, operation, account, newCode);
  }
}
