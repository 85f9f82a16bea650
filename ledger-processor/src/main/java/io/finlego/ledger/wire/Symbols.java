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
 * The numbers that Avro's binary encoding uses for the symbols of enums and for the branches of
 * unions.
 */
final class Symbols {

  static final SymbolNumbers<AccountType> ACCOUNT_TYPES =
      numbersOf(
          AccountType.class,
          AccountType::word,
          io.finlego.schemas.ledger.AccountType.getClassSchema());
  static final SymbolNumbers<AccountStatus> ACCOUNT_STATUSES =
      numbersOf(
          AccountStatus.class,
          AccountStatus::word,
          io.finlego.schemas.ledger.AccountStatus.getClassSchema());
  static final SymbolNumbers<EntrySide> ENTRY_SIDES =
      numbersOf(
          EntrySide.class, EntrySide::word, io.finlego.schemas.ledger.EntrySide.getClassSchema());
  static final SymbolNumbers<MovementKind> MOVEMENT_KINDS =
      numbersOf(
          MovementKind.class,
          kind -> kind.name().toLowerCase(Locale.ROOT),
          io.finlego.schemas.ledger.MovementKind.getClassSchema());
  static final SymbolNumbers<PaymentStatus> PAYMENT_STATUSES =
      numbersOf(
          PaymentStatus.class,
          PaymentStatus::word,
          io.finlego.schemas.ledger.PaymentStatus.getClassSchema());
  static final SymbolNumbers<TransactionType> TRANSACTION_TYPES =
      numbersOf(
          TransactionType.class,
          TransactionType::word,
          io.finlego.schemas.ledger.TransactionType.getClassSchema());

  private Symbols() {}

  /**
   * The number of a branch of a union. The union is the type of the field {@code unionField} of the
   * record.
   */
  static int branchNumber(Schema record, String unionField, Schema branchSchema) {
    Integer branchNumber =
        record.getField(unionField).schema().getIndexNamed(branchSchema.getFullName());
    if (branchNumber == null) {
      throw new IllegalStateException(
          "%s has no branch %s.".formatted(unionField, branchSchema.getFullName()));
    }
    return branchNumber;
  }

  private static <E extends Enum<E>> SymbolNumbers<E> numbersOf(
      Class<E> type, Function<E, String> wordOf, Schema schema) {
    return new SymbolNumbers<>(
        new EnumMap<>(
            Arrays.stream(type.getEnumConstants())
                .collect(
                    Collectors.toMap(
                        Function.identity(),
                        symbol -> schema.getEnumOrdinal(wordOf.apply(symbol))))));
  }

  /** The number that the schema gives to each value of an enum. */
  record SymbolNumbers<E extends Enum<E>>(Map<E, Integer> numbersBySymbol) {
    int numberOf(E symbol) {
      return Objects.requireNonNull(numbersBySymbol.get(symbol));
    }
  }
}
