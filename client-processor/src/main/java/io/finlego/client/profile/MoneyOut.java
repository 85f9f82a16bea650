package io.finlego.client.profile;

import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.RiskLevel;

/** Whether money may leave a client's accounts, as the ledger is to know it. */
public enum MoneyOut {
  NONE,
  BLOCKED,
  PROHIBITED;

  public static MoneyOut of(Client client) {
    if (client.status() == ClientStatus.blocked) {
      return BLOCKED;
    }
    return client.riskLevel() == RiskLevel.prohibited ? PROHIBITED : NONE;
  }
}
