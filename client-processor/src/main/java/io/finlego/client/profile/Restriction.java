package io.finlego.client.profile;

/** Says whether money may leave a client's accounts. The ledger gets this restriction. */
public enum Restriction {
  /** Money may leave. */
  NONE,
  /** No money leaves, because the back office blocked the client. */
  BLOCKED,
  /** No money leaves: the client's risk is too high, or its verification was rejected. */
  PROHIBITED;

  public static Restriction of(Client client, OnRejection onRejection) {
    if (client.status() == ClientStatus.BLOCKED) {
      return BLOCKED;
    }
    return client.riskLevel() == RiskLevel.PROHIBITED || restrictsMoney(client, onRejection)
        ? PROHIBITED
        : NONE;
  }

  private static boolean restrictsMoney(Client client, OnRejection onRejection) {
    return switch (onRejection) {
      case RESTRICT -> client.verification().isRejected();
      case REPORT -> false;
    };
  }
}
