package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The only way to read the published views. Every statement carries the caller's scope.
 *
 * <p>For a front office <code>${owned by account.client_id}</code> in the SQL becomes {@code
 * account.client_id = :scope_owner} with a bound value; for a system it becomes {@code true}. So
 * the database plans the statements of front offices and of systems separately.
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
   * @throws IllegalArgumentException if the SQL does not name the owner's column
   */
  public StatementSpec sql(ReadScope scope, String sql) {
    Matcher ownedMatcher = OWNED.matcher(sql);
    if (!ownedMatcher.find()) {
      throw new IllegalArgumentException("The statement does not name the owner's column.");
    }
    return switch (scope) {
      case ReadScope.Everything _ -> jdbc.sql(ownedMatcher.replaceAll("true"));
      case ReadScope.OwnedBy(var client) ->
          jdbc.sql(ownedMatcher.replaceAll("$1 = :scope_owner"))
              .param("scope_owner", client.value());
    };
  }

  /**
   * One page of a search.
   *
   * @throws IllegalArgumentException for a front office, if the SQL does not name the owner's
   *     column
   */
  public <T> Page<T> page(ReadScope scope, Search search, Paging paging, RowMapper<T> rows) {
    Conditions conditions = search.conditions();
    List<T> items =
        conditions
            .bind(ownedOrEverything(scope, search.ofPage()))
            .param("limit", paging.limit())
            .param("offset", paging.offset())
            .query(rows)
            .list();
    long total =
        conditions.bind(ownedOrEverything(scope, search.ofCount())).query(Long.class).single();
    return paging.of(items, total);
  }

  private StatementSpec ownedOrEverything(ReadScope scope, String sql) {
    return switch (scope) {
      case ReadScope.Everything everything -> sql(everything, sql);
      case ReadScope.OwnedBy owner -> sql(owner, sql);
    };
  }

  /** A statement that only systems may run. Its SQL need not name the owner's column. */
  public StatementSpec sql(ReadScope.Everything scope, String sql) {
    return jdbc.sql(OWNED.matcher(sql).replaceAll("true"));
  }
}
