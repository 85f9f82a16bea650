package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.json.CodedBodyException;
import io.finlego.ingress.http.limits.BodyTooLargeException;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.UnavailableException;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Translates an exception into the failure that the caller gets. An exception of an unknown type
 * becomes status 500, because it is a bug of ours.
 */
final class Diagnosis {

  private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

  private Diagnosis() {}

  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case ApiException e -> new Failure(e.status(), e.faults(), Envelopes.retryAfterHeader(e));
      case HttpMessageNotReadableException e -> BodyDiagnosis.of(e);
      case MethodArgumentNotValidException e -> ValidationDiagnosis.of(e);
      case HandlerMethodValidationException e -> ValidationDiagnosis.of(e);
      case ConstraintViolationException e -> ValidationDiagnosis.of(e);
      case MethodArgumentTypeMismatchException e -> ValidationDiagnosis.of(e);
      case MissingServletRequestParameterException e ->
          Failure.invalidField(e.getParameterName(), "The parameter is required.");
      case MissingRequestHeaderException e ->
          Failure.invalidField(e.getHeaderName(), "The header is required.");
      case ServletRequestBindingException _ -> Failure.ofStatus(400);
      case MaxUploadSizeExceededException _ -> Failure.ofStatus(413);
      case MultipartException _ -> Failure.ofStatus(400);
      case BodyTooLargeException _ -> Failure.ofStatus(413);
      case InvalidParameterException e when e.getErrorCode() == 400 ->
          Failure.of(ErrorCode.BAD_REQUEST, "The query parameters must be valid UTF-8.");
      case InvalidParameterException e -> Failure.ofStatus(e.getErrorCode());
      case UnavailableException e -> logUnavailable(e);
      case SocketTimeoutException _ -> Failure.ofStatus(408);
      case RequestRejectedException _ -> Failure.ofStatus(400);
      case AccessDeniedException _ -> Failure.ofStatus(403);
      case AuthenticationException _ -> Failure.ofStatus(401);
      case CodedBodyException _ -> codedBody();
      case HttpMediaTypeNotAcceptableException _ -> Failure.ofStatus(406);
      case ErrorResponse e ->
          Failure.ofStatus(e.getStatusCode().value())
              .withHeaders(negotiationHeaders(e.getHeaders()));
      default -> ofOtherException(thrown);
    };
  }

  private static Failure ofOtherException(Throwable thrown) {
    Failure storeFailure = StoreDiagnosis.of(thrown);
    if (storeFailure != null) {
      return storeFailure;
    }
    Throwable cause = thrown.getCause();
    boolean isWrapper =
        thrown instanceof IOException || thrown instanceof jakarta.servlet.ServletException;
    return isWrapper && cause != null ? of(cause) : Failure.ofStatus(500);
  }

  /**
   * Answers 503 and logs the exception for the operator. The log may contain the exception's
   * messages, because they never contain client data.
   */
  private static Failure logUnavailable(UnavailableException e) {
    LOG.error(e.consequence(), e);
    return Failure.of(e.code(), Sentences.of(e.code()));
  }

  private static Failure codedBody() {
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.ACCEPT_ENCODING, CodedBodyException.ACCEPTED_CODING);
    return Failure.of(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE, "A body must come without a `Content-Encoding`.")
        .withHeaders(headers);
  }

  /** Returns only those of the headers that tell the caller what the path accepts. */
  private static HttpHeaders negotiationHeaders(HttpHeaders headers) {
    HttpHeaders negotiationHeaders = new HttpHeaders();
    for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_PATCH)) {
      List<String> values = headers.get(name);
      if (values != null) {
        negotiationHeaders.put(name, values);
      }
    }
    return negotiationHeaders;
  }
}
