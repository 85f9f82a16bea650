package io.finlego.ingress.http.result;

/**
 * Thrown if a store or a key that the request needs cannot be used. The caller gets 503, and the
 * log says what does not work.
 */
public abstract class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The code of the answer, which has the status 503. */
  public ErrorCode code() {
    return ErrorCode.UNAVAILABLE;
  }

  /** A sentence for the log that says what does not work. Must not have client data. */
  public abstract String consequence();
}
