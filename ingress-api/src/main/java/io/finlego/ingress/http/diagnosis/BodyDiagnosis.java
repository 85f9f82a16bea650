package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.json.EnumNames;
import io.finlego.ingress.http.json.JsonRefusedException;
import io.finlego.ingress.http.limits.BodyTooLargeException;
import io.finlego.ingress.http.result.CodedInputException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Fault;
import java.net.SocketTimeoutException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Finds the reason why a request's body could not be read. For example, the body is too large, is
 * not JSON, or has a value of the wrong type.
 */
final class BodyDiagnosis {

  private BodyDiagnosis() {}

  static Failure of(HttpMessageNotReadableException exception) {
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      Failure failure =
          switch (cause) {
            case BodyTooLargeException _ -> Failure.ofStatus(413);
            case SocketTimeoutException _ -> Failure.ofStatus(408);
            case JsonRefusedException e -> Failure.of(e.code(), e.sentence());
            case CodedInputException e ->
                Failure.invalid(List.of(new Fault(e.code().code(), e.sentence(), path(e))));
            case InvalidFormatException e when enumOf(e) != null ->
                Failure.invalidField(
                    path(e), "The value is one of: " + EnumNames.all(enumOf(e)) + ".");
            case MismatchedInputException e when e.getPath().isEmpty() ->
                Failure.of(ErrorCode.MALFORMED_JSON, Sentences.of(ErrorCode.MALFORMED_JSON));
            case DatabindException e when !e.getPath().isEmpty() ->
                Failure.invalidField(path(e), expectedTypeSentence(e));
            case StreamReadException _ ->
                Failure.of(ErrorCode.MALFORMED_JSON, "The body is not well-formed JSON.");
            case JacksonException _ ->
                Failure.of(
                    ErrorCode.MALFORMED_JSON,
                    "The body is nested too deeply, or a part of it is too long.");
            default -> null;
          };
      if (failure != null) {
        return failure;
      }
    }
    return exception.getCause() == null
        ? Failure.of(ErrorCode.MALFORMED_JSON, "A JSON body is required.")
        : Failure.ofStatus(400);
  }

  private static @Nullable Class<? extends Enum<?>> enumOf(MismatchedInputException e) {
    return EnumNames.asEnum(e.getTargetType());
  }

  private static String expectedTypeSentence(DatabindException e) {
    Class<?> type =
        e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    return type == null ? "The value is not of the right type." : ExpectedType.sentence(type);
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : e.getPath()) {
      String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
