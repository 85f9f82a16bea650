package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.WordShape;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of the results of a search for accounts. Each constant sorts by a column that is unique
 * and has an index. {@link #NEWEST_FIRST} and {@link #OLDEST_FIRST} sort by the id, because
 * accounts that were opened later have higher ids. There is no order by balance, because an index
 * on balances would slow down every payment.
 */
enum AccountSort {
  NEWEST_FIRST("-openedAt", "a.id", "desc", "uuid"),
  OLDEST_FIRST("openedAt", "a.id", "asc", "uuid"),
  BY_NUMBER("accountNumber", "a.account_number", "asc", "text"),
  BY_NUMBER_DESCENDING("-accountNumber", "a.account_number", "desc", "text");

  static final WordShape SHAPE =
      WordShape.of(Arrays.stream(values()).map(sort -> sort.word).collect(Collectors.joining(" ")));

  private final String word;
  private final String column;
  private final String direction;
  private final String sqlType;

  AccountSort(String word, String column, String direction, String sqlType) {
    this.word = word;
    this.column = column;
    this.direction = direction;
    this.sqlType = sqlType;
  }

  /** The constant with this word; {@link #NEWEST_FIRST} if the word is null. */
  static AccountSort of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(sort -> sort.word.equals(word))
        .findFirst()
        .orElse(NEWEST_FIRST);
  }

  String word() {
    return word;
  }

  String keyOf(Account account) {
    return switch (this) {
      case NEWEST_FIRST, OLDEST_FIRST -> account.id().toString();
      case BY_NUMBER, BY_NUMBER_DESCENDING -> account.accountNumber();
    };
  }

  /** The SQL condition for the rows that follow the row with the key {@code :after}. */
  String afterCondition() {
    return "%s %s cast(:after as %s)"
        .formatted(column, direction.equals("asc") ? ">" : "<", sqlType);
  }

  String orderBy() {
    return column + " " + direction;
  }
}
