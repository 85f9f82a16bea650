package io.finlego.ingress.blob;

/** The place where documents are kept cannot be reached, is full, or refuses. */
public final class BlobsUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BlobsUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
