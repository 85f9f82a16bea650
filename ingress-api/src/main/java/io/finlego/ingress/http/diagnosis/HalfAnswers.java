package io.finlego.ingress.http.diagnosis;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles failures of answers that are streamed. Nothing is appended to the part that has been
 * sent: the container closes the connection without the end of the transfer, so that the caller
 * notices.
 */
public final class HalfAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(HalfAnswers.class);

  private HalfAnswers() {}

  /**
   * The exception to throw: the failure itself if the request can still be answered, otherwise an
   * exception that cuts the connection.
   *
   * @throws IOException if the connection to the caller is already lost
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
