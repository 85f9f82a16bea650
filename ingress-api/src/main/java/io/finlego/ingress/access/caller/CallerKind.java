package io.finlego.ingress.access.caller;

/** The kinds of caller. */
public enum CallerKind {
  /**
   * A client's own application: {@code scope} holds {@code frontoffice}, and {@code sub} is the
   * client's id.
   */
  FRONT_OFFICE("frontoffice"),
  /** A system of the institution: {@code scope} holds {@code system}. */
  SYSTEM("system"),
  /**
   * A provider's webhook, which has a signature instead of a token. An operation for webhooks is
   * open to everybody and checks the signature itself.
   */
  HOOK("hook");

  private final String scope;

  CallerKind(String scope) {
    this.scope = scope;
  }

  /** The word that names this kind in a token's {@code scope}. */
  public String scope() {
    return scope;
  }
}
