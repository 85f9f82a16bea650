package io.finlego.ledger.account;

import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The table {@code account_number_counter}. Its only row has the next account number. A rolled back
 * batch gives its numbers back. Batches that open accounts wait for each other at this row, so that
 * their numbers have the order of their instants.
 */
@Table
public final class AccountNumbers {

  private static final String TAKE =
      """
      update account_number_counter
      set next_number = next_number + (?::bigint[])[1]
      where only_row
      returning next_number
      """;

  private final Statements statements;

  public AccountNumbers(Statements statements) {
    this.statements = statements;
  }

  /**
   * Takes the next account numbers and locks the counter until the transaction ends. The caller
   * must have taken all its other locks before, and must read the clock after that. No account has
   * ever had one of these numbers.
   */
  public List<AccountNumber> take(int count) {
    if (count == 0) {
      return List.of();
    }
    long nextNumber =
        statements
            .query(TAKE, (row, _) -> row.getLong(1), new Parameter("int8", new long[] {count}))
            .getFirst();
    return LongStream.range(nextNumber - count, nextNumber).mapToObj(AccountNumber::new).toList();
  }
}
