package io.finlego.ingress.http.result;

/**
 * Thrown if the request needs a store that cannot be reached, is full, or refuses to work. The
 * caller gets 503, and the log says which store failed.
 */
public abstract class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A sentence for the log that says what does not work. Must not have client data. */
  public abstract String consequence();
}
