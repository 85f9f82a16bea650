package io.finlego.ingress.http.diagnosis;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles failures while an answer is streamed. If a part of the answer has already been sent, the
 * container closes the connection without the end marker of the transfer, so that the caller
 * notices the failure.
 */
public final class HalfAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(HalfAnswers.class);

  private HalfAnswers() {}

  /**
   * Makes the exception that the caller of this method must throw. If no part of the answer has
   * been sent, this is the failure itself, so that the request gets an error answer. Otherwise it
   * is an exception that closes the connection.
   *
   * @throws IOException if a part of the answer has been sent and the failure comes from the
   *     connection to the caller
   */
  public static RuntimeException failure(Exception failure, HttpServletResponse response)
      throws IOException {
    if (!response.isCommitted()) {
      response.reset();
      return failure instanceof RuntimeException e ? e : new CutAnswerException(failure);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException connectionLost) {
        throw connectionLost;
      }
    }
    LOG.error("An answer was cut off.", WithoutMessages.copyOf(failure));
    return new CutAnswerException(failure);
  }
}
