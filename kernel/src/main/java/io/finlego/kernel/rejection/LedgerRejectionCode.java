package io.finlego.kernel.rejection;

/** The reasons for refusals that concern accounts, payments and transactions. */
public enum LedgerRejectionCode implements RejectionCode {
  ACCOUNT_NOT_FOUND("accountNotFound", Kind.NOT_FOUND),
  PAYMENT_NOT_FOUND("paymentNotFound", Kind.NOT_FOUND),
  TRANSACTION_NOT_FOUND("transactionNotFound", Kind.NOT_FOUND),
  ACCOUNTS_NOT_CLOSED("accountsNotClosed", Kind.CONFLICT),
  RETENTION_NOT_OVER("retentionNotOver", Kind.CONFLICT),
  ACCOUNT_CLOSED("accountClosed", Kind.CONFLICT),
  ACCOUNT_BLOCKED("accountBlocked", Kind.CONFLICT),
  ACCOUNT_NOT_EMPTY("accountNotEmpty", Kind.CONFLICT),
  OVERDRAFT_IN_USE("overdraftInUse", Kind.CONFLICT),

  /**
   * This release never gives this reason, but stored outcomes of earlier releases may contain it.
   */
  CORRECTION_NOT_POSSIBLE("correctionNotPossible", Kind.CONFLICT),

  PAYMENT_NOT_DRAFT("paymentNotDraft", Kind.CONFLICT),
  PAYMENT_NOT_PENDING("paymentNotPending", Kind.CONFLICT),
  PAYMENT_ALREADY_POSTED("paymentAlreadyPosted", Kind.CONFLICT),
  PAYMENT_ALREADY_CANCELLED("paymentAlreadyCancelled", Kind.CONFLICT),
  PAYMENT_EXPIRED("paymentExpired", Kind.CONFLICT),
  PAYMENT_NOT_EXPIRED("paymentNotExpired", Kind.CONFLICT),
  INSUFFICIENT_FUNDS("insufficientFunds", Kind.RULE),
  CURRENCY_MISMATCH("currencyMismatch", Kind.RULE),
  CURRENCY_NOT_AVAILABLE("currencyNotAvailable", Kind.RULE),
  SAME_ACCOUNT("sameAccount", Kind.RULE),
  AMOUNT_EXCEEDS_HOLD("amountExceedsHold", Kind.RULE),
  PARTIAL_POST_NOT_POSSIBLE("partialPostNotPossible", Kind.RULE),
  VALUE_DATE_NOT_OPEN("valueDateNotOpen", Kind.RULE),
  BALANCE_OVERFLOW("balanceOverflow", Kind.RULE);

  private final String code;
  private final Kind kind;

  LedgerRejectionCode(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
