package io.finlego.kernel;

/**
 * The largest numbers of things in one request. The ingress refuses a request that has more, with
 * 400. A domain does not accept a command that has more, and the reports refuse such a query,
 * because they do not rely on their callers. Each limit stands here once.
 */
public final class CountLimit {

  /**
   * The transactions of a payment, which the ledger calls lines. A CHECK of the database has the
   * same limit, and a test compares the two.
   */
  public static final int PAYMENT_LINES_MAX = 100;

  /** The payments of a bulk. */
  public static final int BULK_PAYMENTS_MAX = 1_000;

  /** The accounts that are opened with an imported client. */
  public static final int IMPORTED_ACCOUNTS_MAX = 100;

  /** The accounts whose balances or days are recalculated by one command. */
  public static final int RECALCULATED_ACCOUNTS_MAX = 1_000;

  /** The accounts whose daily balances are read at once. */
  public static final int DAILY_BALANCES_ACCOUNTS_MAX = 1_000;

  /** The days whose balances are read or recalculated, from the first to the last. */
  public static final int BALANCE_DAYS_MAX = 3_660;

  private CountLimit() {}
}
