package io.finlego.ingress.access.visibility;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The one way to the published views: every statement carries the caller's scope.
 *
 * <p><code>${owned by account.client_id}</code> in the SQL becomes {@code account.client_id =
 * :scope_owner}, bound, for a front office and {@code true} for a system, so that each of the two
 * gets a plan of its own.
 */
@Component
public final class ScopedReads {

  private static final Pattern OWNED = Pattern.compile("\\$\\{owned by ([a-z_]+(?:\\.[a-z_]+)?)}");

  private final JdbcClient jdbc;

  ScopedReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A statement over rows that have owners.
   *
   * @throws IllegalArgumentException if the SQL does not say whose rows they are
   */
  public StatementSpec sql(ReadScope scope, String sql) {
    Matcher owned = OWNED.matcher(sql);
    if (!owned.find()) {
      throw new IllegalArgumentException("The statement does not name the owner's column.");
    }
    return switch (scope) {
      case ReadScope.Everything _ -> jdbc.sql(owned.replaceAll("true"));
      case ReadScope.OwnedBy(var client) ->
          jdbc.sql(owned.replaceAll("$1 = :scope_owner")).param("scope_owner", client.value());
    };
  }

  /** A statement of an operation for systems only, which need not name an owner. */
  public StatementSpec sql(ReadScope.Everything scope, String sql) {
    return jdbc.sql(OWNED.matcher(sql).replaceAll("true"));
  }
}
