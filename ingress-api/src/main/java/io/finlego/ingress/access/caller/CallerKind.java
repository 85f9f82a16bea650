package io.finlego.ingress.access.caller;

/** Which door a request came through. */
public enum CallerKind {
  /**
   * A client's own application: {@code scope} holds {@code frontoffice}, {@code sub} is the
   * client's id.
   */
  FRONT_OFFICE("frontoffice"),
  /** A system of the institution: {@code scope} holds {@code system}. */
  SYSTEM("system"),
  /**
   * A provider's webhook, known by its signature. No token makes its bearer one: an operation for
   * webhooks is open, and checks the signature itself.
   */
  HOOK("hook");

  private final String scope;

  CallerKind(String scope) {
    this.scope = scope;
  }

  /** The word in the token's {@code scope}. */
  public String scope() {
    return scope;
  }
}
