package io.finlego.kernel.rejection;

/**
 * The reasons for refusals that do not belong to one domain. More than one domain gives them, or
 * the module {@code processing} gives them for every domain.
 */
public enum CommonRejectionCode implements RejectionCode {
  INVALID_FIELD("invalidField", Kind.INVALID),
  INVALID_AMOUNT("invalidAmount", Kind.INVALID),
  COMMAND_NOT_FOUND("commandNotFound", Kind.NOT_FOUND),
  OTP_NOT_FOUND("otpNotFound", Kind.NOT_FOUND),
  OTP_DEAD("otpDead", Kind.CONFLICT),
  OTP_EXPIRED("otpExpired", Kind.CONFLICT),
  DUPLICATE_EXTERNAL_ID("duplicateExternalId", Kind.CONFLICT),
  VERSION_MISMATCH("versionMismatch", Kind.PRECONDITION),
  INVALID_CONFIRMATION_CODE("invalidConfirmationCode", Kind.RULE),
  INVALID_OTP_TOKEN("invalidOtpToken", Kind.RULE),
  TOO_MANY_CODES("tooManyCodes", Kind.LIMIT),
  IDEMPOTENCY_KEY_REUSED("idempotencyKeyReused", Kind.RULE),
  INTERNAL_ERROR("internalError", Kind.BROKEN);

  private final String code;
  private final Kind kind;

  CommonRejectionCode(String code, Kind kind) {
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
