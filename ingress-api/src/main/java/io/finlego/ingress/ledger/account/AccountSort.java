package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.shape.WordShape;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a search for accounts. Each order uses a unique and indexed key. The ids of accounts
 * rise in the order of opening. Accounts cannot be ordered by balance: an index on balances would
 * slow down every payment.
 */
enum AccountSort {
  NEWEST_FIRST("-openedAt", "a.id", "desc", "uuid"),
  OLDEST_FIRST("openedAt", "a.id", "asc", "uuid"),
  BY_NUMBER("accountNumber", "a.account_number", "asc", "text"),
  BY_NUMBER_DOWNWARDS("-accountNumber", "a.account_number", "desc", "text");

  static final WordShape SHAPE =
      WordShape.of(Arrays.stream(values()).map(sort -> sort.word).collect(Collectors.joining(" ")));

  private final String word;
  private final String column;
  private final String direction;
  private final String type;

  AccountSort(String word, String column, String direction, String type) {
    this.word = word;
    this.column = column;
    this.direction = direction;
    this.type = type;
  }

  /** The order that this word names; newest first for null. */
  static AccountSort of(@Nullable String word) {
    return Arrays.stream(values())
        .filter(sort -> sort.word.equals(word))
        .findFirst()
        .orElse(NEWEST_FIRST);
  }

  String keyOf(Account account) {
    return switch (this) {
      case NEWEST_FIRST, OLDEST_FIRST -> account.id().toString();
      case BY_NUMBER, BY_NUMBER_DOWNWARDS -> account.accountNumber();
    };
  }

  /** The SQL condition for the rows after {@code :after}. */
  String after() {
    return "%s %s cast(:after as %s)".formatted(column, direction.equals("asc") ? ">" : "<", type);
  }

  String orderBy() {
    return column + " " + direction;
  }
}
