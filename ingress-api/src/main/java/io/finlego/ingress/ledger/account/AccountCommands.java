package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.OpenAccount;

/** Turns accepted requests into the commands that open accounts. */
final class AccountCommands {

  private AccountCommands() {}

  static OpenAccount openForClient(ClientId client, AcceptedObject request) {
    return new OpenAccount(
        client.value(),
        AccountType.client,
        request.requiredText("currency"),
        request.text("name"),
        0L,
        null);
  }

  static OpenAccount openOfAnyType(AcceptedObject request) {
    return new OpenAccount(
        request.uuid("clientId"),
        AccountType.valueOf(request.requiredText("type")),
        request.requiredText("currency"),
        request.text("name"),
        request.money("overdraftLimit", request.requiredCurrency("currency")).minorUnits(),
        request.rawJson("metadata"));
  }
}
