package io.finlego.ingress.http.result;

import org.springframework.http.ResponseEntity;

/**
 * Ends a request with an answer of another type than the controller method returns, such as 202.
 * Has no stack trace.
 */
public final class EarlyAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ResponseEntity<?> answer;

  public EarlyAnswerException(ResponseEntity<?> answer) {
    super(answer.getStatusCode().toString(), null, false, false);
    this.answer = answer;
  }

  public ResponseEntity<?> answer() {
    return answer;
  }
}
