package io.finlego.ingress.http.diagnosis;

/** Says that the rest of an answer will not come. Carries nothing for the container's log. */
final class CutAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CutAnswerException(Exception reason) {
    super(reason.getClass().getName(), null, false, false);
  }
}
