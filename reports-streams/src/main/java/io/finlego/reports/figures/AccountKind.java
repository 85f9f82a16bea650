package io.finlego.reports.figures;

import io.finlego.schemas.ledger.AccountType;
import org.jspecify.annotations.Nullable;

/**
 * The purpose of an account. It determines the account's normal side: whether a debit or a credit
 * raises the balance.
 */
public enum AccountKind {
  CLIENT(1, AccountType.client, false),
  SETTLEMENT(2, AccountType.settlement, true),
  SAFEGUARDING(3, AccountType.safeguarding, true),
  FEES(4, AccountType.fees, false),
  FX_POSITION(5, AccountType.fxPosition, false),
  SUSPENSE(6, AccountType.suspense, false),
  TREASURY(7, AccountType.treasury, false);

  private static final AccountKind[] KINDS_BY_CODE = kindsByCode();

  private final byte code;
  private final AccountType type;
  private final boolean debitRaisesBalance;

  AccountKind(int code, AccountType type, boolean debitRaisesBalance) {
    this.code = (byte) code;
    this.type = type;
    this.debitRaisesBalance = debitRaisesBalance;
  }

  /**
   * Returns the kind for an account type in an event.
   *
   * @throws IllegalArgumentException if this release does not know the account type. The account's
   *     figures cannot be calculated without its normal side
   */
  public static AccountKind of(AccountType type) {
    for (AccountKind kind : values()) {
      if (kind.type == type) {
        return kind;
      }
    }
    throw new IllegalArgumentException("The account type %s is unknown here.".formatted(type));
  }

  /** Returns the kind with this name in the API; null if the name is unknown. */
  public static @Nullable AccountKind ofApiName(String apiName) {
    for (AccountKind kind : values()) {
      if (kind.apiName().equals(apiName)) {
        return kind;
      }
    }
    return null;
  }

  /** Returns the name of this kind in the API and in the published records. */
  public String apiName() {
    return type.name();
  }

  public AccountType type() {
    return type;
  }

  /**
   * Returns how an entry changes the balance, in minor units. The result is positive if the entry
   * is on this kind's normal side.
   */
  long balanceChange(boolean isDebit, long amount) {
    return isDebit == debitRaisesBalance ? amount : -amount;
  }

  /** Returns the code of this kind in the stores. A code must never change. */
  byte code() {
    return code;
  }

  static AccountKind ofCode(byte code) {
    return KINDS_BY_CODE[code];
  }

  private static AccountKind[] kindsByCode() {
    AccountKind[] kinds = new AccountKind[values().length + 1];
    for (AccountKind kind : values()) {
      kinds[kind.code] = kind;
    }
    return kinds;
  }
}
