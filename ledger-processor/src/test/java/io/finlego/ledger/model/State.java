package io.finlego.ledger.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The state of an account at the end, in the ledger or in the oracle. */
public record State(String status, long balance, long held, long limit, long version, int order) {

  private static final String STORED =
      """
      select status, balance, held, overdraft_limit, version, sort_order from account where id = ?
      """;

  /** The states of a world's accounts in the oracle. */
  public static Map<UUID, State> expected(World world) {
    return of(
        world,
        id -> {
          Oracle.Book book = world.oracle.books.get(id);
          return new State(
              book.status, book.balance, book.held, book.limit, book.version, book.order);
        });
  }

  /** The states of the accounts in the ledger's table. */
  public static Map<UUID, State> stored(World world, JdbcClient sql) {
    return of(
        world,
        id ->
            sql.sql(STORED)
                .param(id)
                .query(
                    (row, _) ->
                        new State(
                            row.getString(1),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getInt(6)))
                .single());
  }

  private static Map<UUID, State> of(World world, Function<UUID, State> state) {
    Map<UUID, State> states = new TreeMap<>();
    world.accounts.forEach(id -> states.put(id, state.apply(id)));
    return states;
  }
}
