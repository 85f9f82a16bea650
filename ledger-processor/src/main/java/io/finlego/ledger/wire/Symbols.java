package io.finlego.ledger.wire;

import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.EntrySide;
import io.finlego.ledger.account.MovementKind;
import io.finlego.ledger.payment.PaymentStatus;
import io.finlego.ledger.transaction.TransactionType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The numbers by which Avro's binary encoding writes the symbols of enums and the branches of
 * unions.
 */
final class Symbols {

  static final Numbers<AccountType> ACCOUNT_TYPES =
      of(
          AccountType.class,
          AccountType::word,
          io.finlego.schemas.ledger.AccountType.getClassSchema());
  static final Numbers<AccountStatus> ACCOUNT_STATUSES =
      of(
          AccountStatus.class,
          AccountStatus::word,
          io.finlego.schemas.ledger.AccountStatus.getClassSchema());
  static final Numbers<EntrySide> ENTRY_SIDES =
      of(EntrySide.class, EntrySide::word, io.finlego.schemas.ledger.EntrySide.getClassSchema());
  static final Numbers<MovementKind> MOVEMENT_KINDS =
      of(
          MovementKind.class,
          kind -> kind.name().toLowerCase(Locale.ROOT),
          io.finlego.schemas.ledger.MovementKind.getClassSchema());
  static final Numbers<PaymentStatus> PAYMENT_STATUSES =
      of(
          PaymentStatus.class,
          PaymentStatus::word,
          io.finlego.schemas.ledger.PaymentStatus.getClassSchema());
  static final Numbers<TransactionType> TRANSACTION_TYPES =
      of(
          TransactionType.class,
          TransactionType::word,
          io.finlego.schemas.ledger.TransactionType.getClassSchema());

  private Symbols() {}

  /** The number of this branch in the union. The union is the type of a field of the record. */
  static int branch(Schema record, String unionField, Schema branch) {
    Integer index = record.getField(unionField).schema().getIndexNamed(branch.getFullName());
    if (index == null) {
      throw new IllegalStateException(
          "%s has no branch %s.".formatted(unionField, branch.getFullName()));
    }
    return index;
  }

  private static <E extends Enum<E>> Numbers<E> of(
      Class<E> type, Function<E, String> word, Schema schema) {
    return new Numbers<>(
        new EnumMap<>(
            Arrays.stream(type.getEnumConstants())
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        symbol -> schema.getEnumOrdinal(word.apply(symbol))))));
  }

  /** The numbers of the values of an enum in the schema. */
  record Numbers<E extends Enum<E>>(Map<E, Integer> bySymbol) {
    int of(E symbol) {
      return Objects.requireNonNull(bySymbol.get(symbol));
    }
  }
}
