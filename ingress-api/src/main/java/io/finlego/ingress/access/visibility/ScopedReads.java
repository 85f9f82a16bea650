package io.finlego.ingress.access.visibility;

import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the SQL statements that read the published views. Each statement is limited to the caller's
 * scope. For each view the SQL has a placeholder with the view's alias, for example <code>
 * ${visible account a}</code>, and {@link VisibleRows} replaces the placeholder by the condition of
 * the scope. So front-office callers and systems have different statements, and Postgres plans each
 * of them separately.
 */
@Component
public final class ScopedReads {

  /**
   * The number of rows that a list reads at a time. A row of a ledger's view has up to 64 KB of
   * metadata. Each connection may have this number of rows in memory that are not counted yet.
   */
  private static final int ROWS_AT_A_TIME = 64;

  /** The same for rows of up to a megabyte. */
  private static final int LARGE_ROWS_AT_A_TIME = 4;

  private final JdbcClient jdbc;
  private final TransactionTemplate listTransaction;
  private final TransactionTemplate snapshotTransaction;

  ScopedReads(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.listTransaction = new TransactionTemplate(transactions);
    listTransaction.setReadOnly(true);
    this.snapshotTransaction = new TransactionTemplate(transactions);
    snapshotTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshotTransaction.setReadOnly(true);
  }

  /**
   * Runs all statements of one answer on the same state of the database. Otherwise a change between
   * two statements would be in one part of the answer and not in the other: a draft payment with a
   * posted transaction, for instance.
   */
  public <T> T inOneSnapshot(Supplier<T> reads) {
    return Objects.requireNonNull(snapshotTransaction.execute(_ -> reads.get()));
  }

  /**
   * Reads many or large rows for an answer. Reads some of them at a time, which needs a
   * transaction, and takes their memory from the request's share before it reads more.
   *
   * @throws io.finlego.ingress.http.result.ApiException 429 or 400 if there is not enough memory
   */
  public <T> List<T> list(StatementSpec statement, RowMapper<T> rowMapper) {
    return list(statement, rowMapper, ROWS_AT_A_TIME);
  }

  /**
   * Reads few rows, each of up to a megabyte or more. Does the same as {@link #list} otherwise.
   *
   * @throws io.finlego.ingress.http.result.ApiException 429 or 400 if there is not enough memory
   */
  public <T> List<T> listLarge(StatementSpec statement, RowMapper<T> rowMapper) {
    return list(statement, rowMapper, LARGE_ROWS_AT_A_TIME);
  }

  /**
   * Reads one row that may be large, and takes its memory from the request's share.
   *
   * @throws io.finlego.ingress.http.result.ApiException 429 or 400 if there is not enough memory
   */
  public <T> Optional<T> findLarge(StatementSpec statement, RowMapper<T> rowMapper) {
    return statement.query(new CountedRows<>(rowMapper)).optional();
  }

  private <T> List<T> list(StatementSpec statement, RowMapper<T> rowMapper, int rowsAtATime) {
    return Objects.requireNonNull(
        listTransaction.execute(
            _ -> statement.withFetchSize(rowsAtATime).query(new CountedRows<>(rowMapper)).list()));
  }

  /**
   * Makes a statement that may run for front-office callers.
   *
   * @throws IllegalArgumentException if the SQL has no placeholder for one of its views
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
   * Reads one page of a search.
   *
   * @throws IllegalArgumentException if the caller is a front-office caller and the SQL has no
   *     placeholder for one of its views
   */
  public <T> Page<T> page(ReadScope scope, Search search, Paging paging, RowMapper<T> rowMapper) {
    return inOneSnapshot(() -> pageInSnapshot(scope, search, paging, rowMapper));
  }

  private <T> Page<T> pageInSnapshot(
      ReadScope scope, Search search, Paging paging, RowMapper<T> rowMapper) {
    Conditions conditions = search.conditions();
    List<T> items =
        list(
            conditions
                .bind(statement(scope, search.pageSql()))
                .param("limit", paging.limit())
                .param("offset", paging.offset()),
            rowMapper,
            search.hasLargeRows() ? LARGE_ROWS_AT_A_TIME : ROWS_AT_A_TIME);
    long total = conditions.bind(statement(scope, search.countSql())).query(Long.class).single();
    return paging.pageOf(items, total);
  }

  private StatementSpec statement(ReadScope scope, String sql) {
    return switch (scope) {
      case ReadScope.Everything everything -> sql(everything, sql);
      case ReadScope.OwnedBy owner -> sql(owner, sql);
    };
  }

  /** Makes a statement that runs only for systems. Its SQL needs no placeholders. */
  public StatementSpec sql(ReadScope.Everything scope, String sql) {
    return jdbc.sql(VisibleRows.forSystem(sql));
  }
}
