package io.finlego.ingress.http.json;

/** Thrown if a body has a content coding, such as {@code gzip}. */
public final class CodedBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The only content coding that bodies may have. */
  public static final String ACCEPTED_CODING = "identity";

  CodedBodyException() {
    super("The body has a content coding.", null, false, false);
  }
}
