package io.finlego.ingress.http.result;

/**
 * Says that a store which the request needs cannot be reached, is full, or refuses a request. The
 * caller gets 503, and the log names the failed store.
 */
public abstract class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The failure as a sentence for the log. It holds no client data. */
  public abstract String consequence();
}
