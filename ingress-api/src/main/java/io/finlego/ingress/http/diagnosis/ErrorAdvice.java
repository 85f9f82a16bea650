package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.EarlyAnswerException;
import io.finlego.ingress.http.result.Result;
import io.finlego.ingress.http.trace.TraceIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers a request whose controller threw an exception. If a part of an answer has already been
 * sent, rethrows the exception, so that the container closes the connection.
 */
@RestControllerAdvice
final class ErrorAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

  @ExceptionHandler(EarlyAnswerException.class)
  ResponseEntity<?> answerEarly(EarlyAnswerException exception) {
    return exception.answer();
  }

  @ExceptionHandler(Throwable.class)
  ResponseEntity<Result<Void>> answerFailure(
      Throwable thrown, HttpServletRequest request, HttpServletResponse response) throws Throwable {
    if (response.isCommitted()) {
      throw thrown;
    }
    Failure failure = Diagnosis.of(thrown);
    if (failure.isOurs() && !(thrown instanceof ApiException)) {
      LOG.error("A request failed.", ExceptionWithoutMessages.copyOf(thrown));
    }
    return ResponseEntity.status(failure.status())
        .headers(Envelopes.headersOf(failure))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Result.failed(failure.faults(), TraceIds.of(request)));
  }
}
