package io.finlego.ingress.http.diagnosis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Handles failures while an answer is streamed. If a part of the answer has already been sent, the
 * container closes the connection without the end marker of the transfer, so that the caller
 * notices the failure. The metric {@code finlego.ingress.answers.cut} counts such answers by their
 * reason: the caller took nothing of the answer in time ({@code stalled}), the caller closed the
 * connection ({@code left}), or we failed ({@code failed}).
 */
@Component
public final class HalfAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(HalfAnswers.class);

  private final Counter stalled;
  private final Counter left;
  private final Counter failed;

  public HalfAnswers(MeterRegistry meters) {
    this.stalled = counter(meters, "stalled");
    this.left = counter(meters, "left");
    this.failed = counter(meters, "failed");
  }

  private static Counter counter(MeterRegistry meters, String reason) {
    return meters.counter("finlego.ingress.answers.cut", "reason", reason);
  }

  /**
   * Makes the exception that the caller of this method must throw. If no part of the answer has
   * been sent, this is the failure itself, so that the request gets an error answer. Otherwise it
   * is an exception that closes the connection.
   *
   * @throws IOException if a part of the answer has been sent and the failure comes from the
   *     connection to the caller
   */
  public RuntimeException failure(Exception failure, AnswerStream answer) throws IOException {
    IOException connectionLost = answer.failure();
    if (connectionLost != null) {
      count(connectionLost);
      throw connectionLost;
    }
    HttpServletResponse response = answer.response();
    if (!response.isCommitted()) {
      response.reset();
      return failure instanceof RuntimeException e ? e : new CutAnswerException(failure);
    }
    failed.increment();
    LOG.error("An answer was cut off.", WithoutMessages.copyOf(failure));
    return new CutAnswerException(failure);
  }

  private void count(IOException connectionLost) {
    if (isTimeout(connectionLost)) {
      stalled.increment();
      LOG.info("A caller took nothing of its answer in time and was cut off.");
    } else {
      left.increment();
    }
  }

  private static boolean isTimeout(IOException connectionLost) {
    for (Throwable cause = connectionLost; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
