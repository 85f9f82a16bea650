package io.finlego.ingress.command;

/** The header by which a caller marks a repeated request as the same request. */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  /**
   * The regular expression for a key: 1 to 128 printable ASCII characters. A blank is not allowed
   * at the start or the end, because HTTP removes it there.
   */
  public static final String FORM = "[!-~]([ -~]{0,126}[!-~])?";

  private IdempotencyKey() {}
}
