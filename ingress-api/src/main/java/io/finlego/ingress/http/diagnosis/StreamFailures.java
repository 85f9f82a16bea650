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
public final class StreamFailures {

  private static final Logger LOG = LoggerFactory.getLogger(StreamFailures.class);

  private final Counter stalledCounter;
  private final Counter leftCounter;
  private final Counter failedCounter;

  public StreamFailures(MeterRegistry meters) {
    this.stalledCounter = counter(meters, "stalled");
    this.leftCounter = counter(meters, "left");
    this.failedCounter = counter(meters, "failed");
  }

  private static Counter counter(MeterRegistry meters, String reason) {
    return meters.counter("finlego.ingress.answers.cut", "reason", reason);
  }

  /**
   * Makes the exception that the caller of this method must throw. If no part of the answer has
   * been sent, this is the failure itself, so that the request gets an error answer. Otherwise it
   * is an exception that closes the connection.
   *
   * @throws IOException if the connection to the caller failed
   */
  public RuntimeException exceptionToThrow(Exception failure, AnswerStream answer)
      throws IOException {
    IOException connectionFailure = answer.failure();
    if (connectionFailure != null) {
      countConnectionFailure(connectionFailure);
      throw connectionFailure;
    }
    HttpServletResponse response = answer.response();
    if (!response.isCommitted()) {
      response.reset();
      return failure instanceof RuntimeException e ? e : new CutAnswerException(failure);
    }
    failedCounter.increment();
    LOG.error("An answer was cut off.", ExceptionWithoutMessages.copyOf(failure));
    return new CutAnswerException(failure);
  }

  private void countConnectionFailure(IOException connectionFailure) {
    if (isTimeout(connectionFailure)) {
      stalledCounter.increment();
      LOG.info("A caller took nothing of its answer in time and was cut off.");
    } else {
      leftCounter.increment();
    }
  }

  private static boolean isTimeout(IOException connectionFailure) {
    for (Throwable cause = connectionFailure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
