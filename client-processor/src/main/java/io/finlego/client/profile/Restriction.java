package io.finlego.client.profile;

/** Says whether money may leave a client's accounts. The ledger applies this restriction. */
public enum Restriction {
  /** Money may leave. */
  NONE,
  /** No money may leave, because the back office blocked the client. */
  BLOCKED,
  /**
   * No money may leave, because the client's risk is too high or its verification was rejected for
   * good.
   */
  PROHIBITED;

  /** The restriction that follows from the client's status, risk level and verification. */
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
