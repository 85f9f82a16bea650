package io.finlego.kernel.rejection;

/**
 * The reasons for refusals that concern a client or its documents. The ledger gives some of these
 * reasons too, for instance when it refuses payments of a blocked client.
 */
public enum ClientRejectionCode implements RejectionCode {
  CLIENT_NOT_FOUND("clientNotFound", Kind.NOT_FOUND),
  DOCUMENT_NOT_FOUND("documentNotFound", Kind.NOT_FOUND),
  RELATED_INDIVIDUAL_NOT_FOUND("relatedIndividualNotFound", Kind.NOT_FOUND),
  DUPLICATE_ONBOARDING_ID("duplicateOnboardingId", Kind.CONFLICT),
  DUPLICATE_EXTERNAL_CLIENT_ID("duplicateExternalClientId", Kind.CONFLICT),
  CLIENT_ERASED("clientErased", Kind.CONFLICT),
  CLIENT_BLOCKED("clientBlocked", Kind.CONFLICT),
  CLIENT_PROHIBITED("clientProhibited", Kind.CONFLICT),
  CLIENT_NOT_ACTIVE("clientNotActive", Kind.CONFLICT);

  private final String code;
  private final Kind kind;

  ClientRejectionCode(String code, Kind kind) {
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
