package io.finlego.ingress.http.diagnosis;

/**
 * Says that the rest of an answer will not come. It carries neither stack trace nor cause, because
 * they would only fill the container's log.
 */
final class CutAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CutAnswerException(Exception reason) {
    super(reason.getClass().getName(), null, false, false);
  }
}
