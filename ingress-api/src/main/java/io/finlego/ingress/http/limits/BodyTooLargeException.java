package io.finlego.ingress.http.limits;

import java.io.IOException;

/** The body has more bytes than it may. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  BodyTooLargeException(long maxBytes) {
    super("More than " + maxBytes + " bytes.");
  }
}
