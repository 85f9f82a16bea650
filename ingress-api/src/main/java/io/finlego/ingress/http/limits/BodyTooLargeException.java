package io.finlego.ingress.http.limits;

import java.io.IOException;

/** Says that the body has more bytes than its operation allows. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long maxBytes) {
    super("More than " + maxBytes + " bytes.");
  }
}
