package io.finlego.ingress.http.diagnosis;

/**
 * Thrown to make the servlet container close the connection in the middle of an answer. Has neither
 * a stack trace nor a cause, because the container would only write them to its log.
 */
final class CutAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CutAnswerException(Exception reason) {
    super(reason.getClass().getName(), null, false, false);
  }
}
