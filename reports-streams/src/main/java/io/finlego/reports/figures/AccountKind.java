package io.finlego.reports.figures;

import io.finlego.schemas.ledger.AccountType;
import org.jspecify.annotations.Nullable;

/** What an account is for, and so which side raises its balance. */
public enum AccountKind {
  CLIENT(1, AccountType.client, false),
  SETTLEMENT(2, AccountType.settlement, true),
  SAFEGUARDING(3, AccountType.safeguarding, true),
  FEES(4, AccountType.fees, false),
  FX_POSITION(5, AccountType.fxPosition, false),
  SUSPENSE(6, AccountType.suspense, false),
  TREASURY(7, AccountType.treasury, false);

  private static final AccountKind[] BY_CODE = byCode();

  private final byte code;
  private final AccountType type;
  private final boolean raisedByDebit;

  AccountKind(int code, AccountType type, boolean raisedByDebit) {
    this.code = (byte) code;
    this.type = type;
    this.raisedByDebit = raisedByDebit;
  }

  /**
   * @throws IllegalArgumentException for a type that this release does not know: its normal side is
   *     unknown, so no figure of it would be right
   */
  public static AccountKind of(AccountType type) {
    for (AccountKind kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    throw new IllegalArgumentException("The account type %s is unknown here.".formatted(type));
  }

  /** The kind with that name in the API, or null. */
  public static @Nullable AccountKind named(String apiName) {
    for (AccountKind kind : values()) {
      if (kind.apiName().equals(apiName)) {
        return kind;
      }
    }
    return null;
  }

  /** As the API and the topics write it. */
  public String apiName() {
    return type.name();
  }

  public AccountType type() {
    return type;
  }

  /** By how much an entry changes the balance, which is positive on the normal side. */
  long change(boolean debit, long amount) {
    return debit == raisedByDebit ? amount : -amount;
  }

  /** The stores' code of this kind; it never changes. */
  byte code() {
    return code;
  }

  static AccountKind ofCode(byte code) {
    return BY_CODE[code];
  }

  private static AccountKind[] byCode() {
    AccountKind[] kinds = new AccountKind[values().length + 1];
    for (AccountKind kind : values()) {
      kinds[kind.code] = kind;
    }
    return kinds;
  }
}
