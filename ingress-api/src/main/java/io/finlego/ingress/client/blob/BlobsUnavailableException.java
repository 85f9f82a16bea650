package io.finlego.ingress.client.blob;

import io.finlego.ingress.http.result.UnavailableException;

/** Thrown if the store for documents cannot be reached, is full, or refuses a request. */
public final class BlobsUnavailableException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public BlobsUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String consequence() {
    return "Documents cannot be stored or read.";
  }
}
