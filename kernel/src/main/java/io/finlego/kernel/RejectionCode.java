package io.finlego.kernel;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every reason for a refusal: a stable code for callers, and its kind of answer. */
public enum RejectionCode {
  INVALID_FIELD("invalidField", Kind.INVALID),
  INVALID_AMOUNT("invalidAmount", Kind.INVALID),
  CLIENT_NOT_FOUND("clientNotFound", Kind.NOT_FOUND),
  ACCOUNT_NOT_FOUND("accountNotFound", Kind.NOT_FOUND),
  PAYMENT_NOT_FOUND("paymentNotFound", Kind.NOT_FOUND),
  TRANSACTION_NOT_FOUND("transactionNotFound", Kind.NOT_FOUND),
  COMMAND_NOT_FOUND("commandNotFound", Kind.NOT_FOUND),
  DOCUMENT_NOT_FOUND("documentNotFound", Kind.NOT_FOUND),
  RELATED_INDIVIDUAL_NOT_FOUND("relatedIndividualNotFound", Kind.NOT_FOUND),
  OTP_NOT_FOUND("otpNotFound", Kind.NOT_FOUND),
  OTP_DEAD("otpDead", Kind.CONFLICT),
  OTP_EXPIRED("otpExpired", Kind.CONFLICT),
  DUPLICATE_ONBOARDING_ID("duplicateOnboardingId", Kind.CONFLICT),
  DUPLICATE_EXTERNAL_ID("duplicateExternalId", Kind.CONFLICT),
  DUPLICATE_EXTERNAL_CLIENT_ID("duplicateExternalClientId", Kind.CONFLICT),
  CLIENT_ERASED("clientErased", Kind.CONFLICT),
  CLIENT_BLOCKED("clientBlocked", Kind.CONFLICT),
  CLIENT_PROHIBITED("clientProhibited", Kind.CONFLICT),
  ACCOUNTS_NOT_CLOSED("accountsNotClosed", Kind.CONFLICT),
  RETENTION_NOT_OVER("retentionNotOver", Kind.CONFLICT),
  CLIENT_NOT_ACTIVE("clientNotActive", Kind.CONFLICT),
  ACCOUNT_CLOSED("accountClosed", Kind.CONFLICT),
  ACCOUNT_BLOCKED("accountBlocked", Kind.CONFLICT),
  ACCOUNT_NOT_EMPTY("accountNotEmpty", Kind.CONFLICT),
  OVERDRAFT_IN_USE("overdraftInUse", Kind.CONFLICT),
  CORRECTION_NOT_POSSIBLE("correctionNotPossible", Kind.CONFLICT),
  PAYMENT_NOT_DRAFT("paymentNotDraft", Kind.CONFLICT),
  PAYMENT_NOT_PENDING("paymentNotPending", Kind.CONFLICT),
  PAYMENT_ALREADY_POSTED("paymentAlreadyPosted", Kind.CONFLICT),
  PAYMENT_ALREADY_CANCELLED("paymentAlreadyCancelled", Kind.CONFLICT),
  PAYMENT_EXPIRED("paymentExpired", Kind.CONFLICT),
  PAYMENT_NOT_EXPIRED("paymentNotExpired", Kind.CONFLICT),
  VERSION_MISMATCH("versionMismatch", Kind.PRECONDITION),
  INSUFFICIENT_FUNDS("insufficientFunds", Kind.RULE),
  CURRENCY_MISMATCH("currencyMismatch", Kind.RULE),
  CURRENCY_NOT_AVAILABLE("currencyNotAvailable", Kind.RULE),
  SAME_ACCOUNT("sameAccount", Kind.RULE),
  AMOUNT_EXCEEDS_HOLD("amountExceedsHold", Kind.RULE),
  PARTIAL_POST_NOT_POSSIBLE("partialPostNotPossible", Kind.RULE),
  VALUE_DATE_NOT_OPEN("valueDateNotOpen", Kind.RULE),
  BALANCE_OVERFLOW("balanceOverflow", Kind.RULE),
  INVALID_CONFIRMATION_CODE("invalidConfirmationCode", Kind.RULE),
  INVALID_OTP_TOKEN("invalidOtpToken", Kind.RULE),
  TOO_MANY_CODES("tooManyCodes", Kind.LIMIT),
  IDEMPOTENCY_KEY_REUSED("idempotencyKeyReused", Kind.RULE),
  INTERNAL_ERROR("internalError", Kind.BROKEN);

  /** The kind of answer to a refusal. */
  public enum Kind {
    /** The request makes no sense: HTTP 400. */
    INVALID,
    /** The request names something that does not exist or is not the caller's: HTTP 404. */
    NOT_FOUND,
    /** The current state forbids the command: HTTP 409. */
    CONFLICT,
    /** The caller has seen an older version: HTTP 412. */
    PRECONDITION,
    /** A business rule forbids the command: HTTP 422. */
    RULE,
    /** The caller exceeded a limit within a time: HTTP 429. */
    LIMIT,
    /** The command failed in its processor and went to the dead letters: HTTP 500. */
    BROKEN
  }

  private static final Map<String, RejectionCode> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(RejectionCode::code, Function.identity()));

  private final String code;
  private final Kind kind;

  RejectionCode(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** The reason with this code, or null for a code that this release does not know. */
  public static @Nullable RejectionCode ofCode(String code) {
    return BY_CODE.get(code);
  }

  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }
}
