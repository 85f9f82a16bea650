package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The only way to the published views: every statement carries the caller's scope. The SQL names
 * what is visible of each view as <code>${visible account a}</code>, with the view's alias; {@link
 * VisibleRows} says what that means. So a front office and a system each get their own plan.
 */
@Component
public final class ScopedReads {

  private final JdbcClient jdbc;

  ScopedReads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A statement that may run for a front office.
   *
   * @throws IllegalArgumentException if the SQL does not say what is visible of each view
   */
  public StatementSpec sql(ReadScope scope, String sql) {
    VisibleRows.requireRules(sql);
    return switch (scope) {
      case ReadScope.Everything _ -> jdbc.sql(VisibleRows.forSystem(sql));
      case ReadScope.OwnedBy(var client) ->
          jdbc.sql(VisibleRows.forFrontOffice(sql)).param("scope_owner", client.value());
    };
  }

  /**
   * One page of a search.
   *
   * @throws IllegalArgumentException for a front office, if the SQL does not say what is visible of
   *     each view
   */
  public <T> Page<T> page(ReadScope scope, Search search, Paging paging, RowMapper<T> rows) {
    Conditions conditions = search.conditions();
    List<T> items =
        conditions
            .bind(visible(scope, search.ofPage()))
            .param("limit", paging.limit())
            .param("offset", paging.offset())
            .query(rows)
            .list();
    long total = conditions.bind(visible(scope, search.ofCount())).query(Long.class).single();
    return paging.of(items, total);
  }

  private StatementSpec visible(ReadScope scope, String sql) {
    return switch (scope) {
      case ReadScope.Everything everything -> sql(everything, sql);
      case ReadScope.OwnedBy owner -> sql(owner, sql);
    };
  }

  /** A statement for systems only, which need not say what is visible. */
  public StatementSpec sql(ReadScope.Everything scope, String sql) {
    return jdbc.sql(VisibleRows.forSystem(sql));
  }
}
