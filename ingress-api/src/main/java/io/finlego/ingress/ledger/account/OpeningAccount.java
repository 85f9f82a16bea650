package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.Kept;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.OpenAccount;

/** Turns accepted requests into the command that opens an account. */
final class OpeningAccount {

  private OpeningAccount() {}

  static OpenAccount ofClient(ClientId client, Kept request) {
    return new OpenAccount(
        client.value(),
        AccountType.client,
        request.requiredText("currency"),
        request.text("name"),
        0L,
        null);
  }

  static OpenAccount ofAnyType(Kept request) {
    return new OpenAccount(
        request.uuid("clientId"),
        AccountType.valueOf(request.requiredText("type")),
        request.requiredText("currency"),
        request.text("name"),
        request.money("overdraftLimit", request.requiredCurrency("currency")).minorUnits(),
        request.raw("metadata"));
  }
}
