package io.finlego.client.profile;

/** Whether money may leave a client's accounts, as the ledger is told. */
public enum Restriction {
  /** Money may leave. */
  NONE,
  /** No money leaves: the back office blocked the client. */
  BLOCKED,
  /** No money leaves: the institution takes the client's risk for too high. */
  PROHIBITED;

  public static Restriction of(Client client) {
    if (client.status() == ClientStatus.BLOCKED) {
      return BLOCKED;
    }
    return client.riskLevel() == RiskLevel.PROHIBITED ? PROHIBITED : NONE;
  }
}
