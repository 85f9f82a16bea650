package io.finlego.ingress.http.diagnosis;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Translates an exception of Bean Validation or of a type conversion into a failure. The failure
 * lists every refused field and parameter.
 */
final class ValidationDiagnosis {

  private static final String NOT_ALLOWED_MESSAGE = "The value is not allowed here.";

  private ValidationDiagnosis() {}

  static Failure of(MethodArgumentNotValidException e) {
    return Failure.invalid(e.getAllErrors().stream().map(ValidationDiagnosis::fault).toList());
  }

  static Failure of(HandlerMethodValidationException e) {
    return Failure.invalid(
        e.getParameterValidationResults().stream()
            .flatMap(result -> faults(result).stream())
            .toList());
  }

  static Failure of(ConstraintViolationException e) {
    return Failure.invalid(
        e.getConstraintViolations().stream()
            .map(
                violation ->
                    Fault.invalidField(
                        violation.getPropertyPath().toString(), violation.getMessage()))
            .toList());
  }

  static Failure of(MethodArgumentTypeMismatchException e) {
    Class<?> type = e.getRequiredType();
    Throwable cause = e.getMostSpecificCause();
    return cause instanceof ApiException refusal
        ? Failure.invalid(
            refusal.faults().stream()
                .map(fault -> new Fault(fault.code(), fault.message(), e.getName()))
                .toList())
        : Failure.invalidField(
            e.getName(), type == null ? NOT_ALLOWED_MESSAGE : ExpectedType.sentence(type));
  }

  private static List<Fault> faults(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      return errors.getAllErrors().stream().map(ValidationDiagnosis::fault).toList();
    }
    String parameter = String.valueOf(result.getMethodParameter().getParameterName());
    return result.getResolvableErrors().stream()
        .map(error -> Fault.invalidField(parameter, message(error)))
        .toList();
  }

  private static Fault fault(ObjectError error) {
    String field =
        error instanceof FieldError fieldError ? fieldError.getField() : error.getObjectName();
    boolean isConversionError =
        error instanceof FieldError fieldError && fieldError.isBindingFailure();
    return Fault.invalidField(
        field, isConversionError ? "The value is not of the right type." : message(error));
  }

  private static String message(MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    return message == null ? NOT_ALLOWED_MESSAGE : message;
  }
}
