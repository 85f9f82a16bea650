package io.finlego.reports.topology;

/** The names of the state stores, which are part of the names of their changelog topics. */
public final class StoreNames {

  /** Account → the account's state with its newest day. */
  public static final String ACCOUNTS = "accounts";

  /** Account and date → a day before the account's newest day; only days with entries. */
  public static final String DAYS = "daily";

  /** Client and account → no value; the keys list the accounts of a client. */
  public static final String CLIENTS = "clients";

  /** Currency and kind → the sums over this task's accounts. */
  public static final String TOTALS = "totals";

  /** Account and revision → a movement that arrived before an earlier movement of its account. */
  static final String WAITING = "waiting";

  /** Currency, kind and task → that task's newest sums. */
  static final String PARTS = "partial-totals";

  private StoreNames() {}
}
