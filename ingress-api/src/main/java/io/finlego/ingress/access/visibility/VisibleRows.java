package io.finlego.ingress.access.visibility;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules that say which rows of each published view a front-office caller may see.
 *
 * <p>SQL names a rule by a placeholder with the view's alias, for example <code>
 * ${visible account a}</code>. In the statement for a front-office caller, the rule's condition
 * replaces the placeholder. In the statement for a system, {@code true} replaces it.
 */
enum VisibleRows {

  /** A client sees only itself. */
  CLIENT("client.client_view", "ALIAS.id = :scope_owner", true),

  /**
   * A client sees its own accounts, including closed accounts. A client never sees an account of
   * the institution, even if that account has the client's id.
   */
  ACCOUNT("ledger.account_view", "ALIAS.client_id = :scope_owner and ALIAS.type = 'client'", true),

  /**
   * A client sees pending and posted transactions, but no draft or cancelled transactions. This
   * rule does not check the client. Therefore a statement must find the transactions through
   * accounts that the client may see.
   */
  TRANSACTION("ledger.transaction_view", "ALIAS.status in ('pending', 'posted')", false);

  private static final Pattern VIEWS = Pattern.compile("(?:client|ledger)\\.[a-z_]+_view\\b");

  /**
   * The view of entries. It has no rule of its own, because statements find entries through
   * accounts that the client may see.
   */
  private static final String ENTRIES = "ledger.entry_view";

  private final String view;
  private final String condition;
  private final boolean checksClient;
  private final Pattern placeholder;

  VisibleRows(String view, String condition, boolean checksClient) {
    this.view = view;
    this.condition = condition;
    this.checksClient = checksClient;
    this.placeholder =
        Pattern.compile("\\$\\{visible " + name().toLowerCase(Locale.ROOT) + " ([a-z_]+)}");
  }

  /** Makes the statement for a system, which sees every row. */
  static String forSystem(String sql) {
    String statement = sql;
    for (VisibleRows rule : values()) {
      statement = rule.placeholder.matcher(statement).replaceAll("true");
    }
    return statement;
  }

  /**
   * Makes the statement for a front-office caller. The client's id is the parameter {@code
   * scope_owner}.
   *
   * @throws IllegalArgumentException if {@link #requireRules} refuses the SQL
   */
  static String forFrontOffice(String sql) {
    requireRules(sql);
    String statement = sql;
    for (VisibleRows rule : values()) {
      String condition = "(" + rule.condition.replace("ALIAS", "$1") + ")";
      statement = rule.placeholder.matcher(statement).replaceAll(condition);
    }
    return statement;
  }

  /**
   * Checks that the SQL may run for front-office callers.
   *
   * @throws IllegalArgumentException if the SQL reads a view without a placeholder, if the SQL
   *     reads a view that has no rule, or if the SQL has no placeholder of a rule that checks the
   *     client
   */
  static void requireRules(String sql) {
    boolean hasClientCheck = false;
    for (VisibleRows rule : values()) {
      long placeholderCount = rule.placeholder.matcher(sql).results().count();
      long viewCount =
          VIEWS.matcher(sql).results().filter(view -> view.group().equals(rule.view)).count();
      if (placeholderCount < viewCount) {
        throw new IllegalArgumentException(
            "The statement reads " + rule.view + " without saying what of it is visible.");
      }
      hasClientCheck |= rule.checksClient && placeholderCount > 0;
    }
    if (!hasClientCheck) {
      throw new IllegalArgumentException("The statement does not name an owner.");
    }
    VIEWS.matcher(sql).results().map(MatchResult::group).forEach(VisibleRows::requireRule);
  }

  private static void requireRule(String view) {
    for (VisibleRows rule : values()) {
      if (rule.view.equals(view)) {
        return;
      }
    }
    if (!view.equals(ENTRIES)) {
      throw new IllegalArgumentException("Nothing says what of " + view + " is visible.");
    }
  }
}
