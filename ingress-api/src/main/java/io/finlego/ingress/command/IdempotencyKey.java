package io.finlego.ingress.command;

/** The header with which a caller names a command, so that a repetition is known. */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  /**
   * The form of a key: 1 to 128 printable ASCII characters. HTTP drops blanks at the beginning and
   * the end of a header.
   */
  public static final String FORM = "[!-~]([ -~]{0,126}[!-~])?";

  private IdempotencyKey() {}
}
