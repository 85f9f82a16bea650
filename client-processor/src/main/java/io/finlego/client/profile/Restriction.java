package io.finlego.client.profile;

/** Says whether money may leave a client's accounts. The ledger gets this restriction. */
public enum Restriction {
  /** Money may leave. */
  NONE,
  /** No money leaves, because the back office blocked the client. */
  BLOCKED,
  /** No money leaves, because the institution finds the client's risk too high. */
  PROHIBITED;

  public static Restriction of(Client client) {
    if (client.status() == ClientStatus.BLOCKED) {
      return BLOCKED;
    }
    return client.riskLevel() == RiskLevel.PROHIBITED ? PROHIBITED : NONE;
  }
}
