package io.finlego.ingress.access.visibility;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a front office may see of each published view. This is the only place that says it.
 *
 * <p>SQL names the rule of a view together with the view's alias, as in <code>
 * ${visible account a}</code>. For a front office the rule's condition takes this place, for a
 * system {@code true}.
 */
enum VisibleRows {

  /** The client itself. */
  CLIENT("client.client_view", "ALIAS.id = :scope_owner", true),

  /**
   * The client's own accounts, closed ones included. Accounts of the institution are never the
   * client's, even if they name it.
   */
  ACCOUNT("ledger.account_view", "ALIAS.client_id = :scope_owner and ALIAS.type = 'client'", true),

  /**
   * What holds or moves money. Drafts and what was cancelled are the back office's work. The
   * statement must find the transactions by visible accounts.
   */
  TRANSACTION("ledger.transaction_view", "ALIAS.status in ('pending', 'posted')", false);

  private static final Pattern VIEWS = Pattern.compile("(?:client|ledger)\\.[a-z_]+_view\\b");

  /** Entries have no rule of their own: they are found by visible accounts. */
  private static final String ENTRIES = "ledger.entry_view";

  private final String view;
  private final String condition;
  private final boolean namesOwner;
  private final Pattern name;

  VisibleRows(String view, String condition, boolean namesOwner) {
    this.view = view;
    this.condition = condition;
    this.namesOwner = namesOwner;
    this.name = Pattern.compile("\\$\\{visible " + name().toLowerCase(Locale.ROOT) + " ([a-z_]+)}");
  }

  /** The statement for a system, which sees every row. */
  static String forSystem(String sql) {
    String statement = sql;
    for (VisibleRows rows : values()) {
      statement = rows.name.matcher(statement).replaceAll("true");
    }
    return statement;
  }

  /**
   * The statement for a front office, whose client is the parameter {@code scope_owner}.
   *
   * @throws IllegalArgumentException if the statement reads a view without naming its rule
   */
  static String forFrontOffice(String sql) {
    requireRules(sql);
    String statement = sql;
    for (VisibleRows rows : values()) {
      String condition = "(" + rows.condition.replace("ALIAS", "$1") + ")";
      statement = rows.name.matcher(statement).replaceAll(condition);
    }
    return statement;
  }

  /**
   * Accepts a statement that may run for a front office.
   *
   * @throws IllegalArgumentException if it reads a view without naming its rule, or does not name
   *     an owner
   */
  static void requireRules(String sql) {
    boolean owned = false;
    for (VisibleRows rows : values()) {
      long named = rows.name.matcher(sql).results().count();
      if (named < VIEWS.matcher(sql).results().filter(v -> v.group().equals(rows.view)).count()) {
        throw new IllegalArgumentException(
            "The statement reads " + rows.view + " without saying what of it is visible.");
      }
      owned |= rows.namesOwner && named > 0;
    }
    if (!owned) {
      throw new IllegalArgumentException("The statement does not name an owner.");
    }
    VIEWS.matcher(sql).results().map(MatchResult::group).forEach(VisibleRows::requireKnown);
  }

  private static void requireKnown(String view) {
    for (VisibleRows rows : values()) {
      if (rows.view.equals(view)) {
        return;
      }
    }
    if (!view.equals(ENTRIES)) {
      throw new IllegalArgumentException("Nothing says what of " + view + " is visible.");
    }
  }
}
