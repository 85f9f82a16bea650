package io.finlego.reports.topology;

/**
 * The names of the state stores. They must not change, because the names of the changelog topics
 * contain them.
 */
public final class StoreNames {

  /** The key is an account id. The value is the account's state, with its newest day. */
  public static final String ACCOUNTS = "accounts";

  /**
   * The key is an account id and a date. The value is a day with entries before the account's
   * newest day.
   */
  public static final String DAYS = "daily";

  /**
   * The key is a client id and an account id. The value is empty, because the keys list the
   * accounts of each client.
   */
  public static final String CLIENTS = "clients";

  /** The key is a currency and a kind. The value has the sums over this task's accounts. */
  public static final String TOTALS = "totals";

  /**
   * The key is an account id and a revision. The value is a movement that waits for an earlier
   * movement of its account.
   */
  static final String WAITING = "waiting";

  /** The key is a currency, a kind and a task. The value has the newest sums of that task. */
  static final String PARTIAL_TOTALS = "partial-totals";

  private StoreNames() {}
}
