package io.finlego.reports.figures;

import io.finlego.schemas.ledger.AccountType;
import org.jspecify.annotations.Nullable;

/** The purpose of an account, which decides the side that raises its balance. */
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
   * @throws IllegalArgumentException for a type that this release does not know. Its normal side is
   *     unknown, so every figure of the account would be a guess
   */
  public static AccountKind of(AccountType type) {
    for (AccountKind kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    throw new IllegalArgumentException("The account type %s is unknown here.".formatted(type));
  }

  /** The kind with this name in the API; null for an unknown name. */
  public static @Nullable AccountKind named(String apiName) {
    for (AccountKind kind : values()) {
      if (kind.apiName().equals(apiName)) {
        return kind;
      }
    }
    return null;
  }

  /** The kind's name in the API and on the topics. */
  public String apiName() {
    return type.name();
  }

  public AccountType type() {
    return type;
  }

  /**
   * The change of the balance by an entry, in minor units. A balance is positive on the kind's
   * normal side.
   */
  long change(boolean debit, long amount) {
    return debit == raisedByDebit ? amount : -amount;
  }

  /** The code of this kind in the stores. A code must never change. */
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
