package io.finlego.ingress.access.caller;

/** The kinds of caller. */
public enum CallerKind {
  /**
   * The application of one client. The token's {@code scope} has the word {@code frontoffice}, and
   * its {@code sub} is the client's id.
   */
  FRONT_OFFICE("frontoffice"),
  /** A system of the institution. The token's {@code scope} has the word {@code system}. */
  SYSTEM("system"),
  /**
   * A webhook of a verification provider. A webhook has a signature instead of a token. An
   * operation for webhooks is open to everybody and checks the signature itself.
   */
  WEBHOOK("hook");

  private final String scopeWord;

  CallerKind(String scopeWord) {
    this.scopeWord = scopeWord;
  }

  /**
   * The word that names this kind in a token's {@code scope}. Webhooks have no token. Their word is
   * used only to derive the ids of their commands.
   */
  public String scopeWord() {
    return scopeWord;
  }
}
