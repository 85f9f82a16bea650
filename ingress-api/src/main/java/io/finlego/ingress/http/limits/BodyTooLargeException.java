package io.finlego.ingress.http.limits;

import java.io.IOException;

/** Thrown if a body has more bytes than the operation allows. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long maxBytes) {
    super("More than " + maxBytes + " bytes.");
  }
}
