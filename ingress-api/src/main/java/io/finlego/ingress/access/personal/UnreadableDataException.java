package io.finlego.ingress.access.personal;

import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.UnavailableException;

/**
 * Thrown if sealed personal data cannot be opened although its key was not destroyed: the settings
 * lack the master key, or have another one with its name, or the key was altered. An operator can
 * put this right.
 */
public final class UnreadableDataException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * @param keys the ids of the keys; the data of at least one of them cannot be opened
   */
  UnreadableDataException(String keys, RuntimeException cause) {
    super(
        "Personal data sealed with the key " + keys + " cannot be opened: " + cause.getMessage(),
        cause);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.PROFILE_UNREADABLE;
  }

  @Override
  public String consequence() {
    return String.valueOf(getMessage());
  }
}
