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

/** Lists every field or parameter that Bean Validation or a conversion refuses. */
final class ValidationDiagnosis {

  private static final String WRONG = "The value is not allowed here.";

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
    return cause instanceof ApiException coded
        ? Failure.invalid(
            coded.faults().stream()
                .map(fault -> new Fault(fault.code(), fault.message(), e.getName()))
                .toList())
        : Failure.invalidField(e.getName(), type == null ? WRONG : ExpectedType.sentence(type));
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
    boolean conversion = error instanceof FieldError fieldError && fieldError.isBindingFailure();
    return Fault.invalidField(
        field, conversion ? "The value is not of the right type." : message(error));
  }

  private static String message(MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    return message == null ? WRONG : message;
  }
}
