package io.finlego.kafka;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * Explains a start that failed because settings were refused, and names each refused setting as an
 * operator writes it. Spring Boot's own report names the fields of Java records. If the name of a
 * field differs from the name of its setting, that report cannot say where the setting was made.
 * Failures that this class does not know still get that report. Values are left out, because some
 * of them are secrets.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedSettings extends AbstractFailureAnalyzer<BindValidationException> {

  private static final String ACTION = "Set what is named to a value within its bounds.";

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable rootFailure, BindValidationException cause) {
    ConfigurationPropertiesBindException bindException =
        findCause(rootFailure, ConfigurationPropertiesBindException.class);
    ValidationErrors errors = cause.getValidationErrors();
    if (bindException == null
        || !errors.getName().toString().equals(bindException.getAnnotation().prefix())) {
      return null;
    }
    StringJoiner refusals = new StringJoiner("\n");
    for (ObjectError error : errors) {
      String refusal =
          error instanceof FieldError field
              ? refusal(bindException.getBeanType(), errors, field)
              : null;
      if (refusal == null) {
        return null;
      }
      refusals.add(refusal);
    }
    return new FailureAnalysis(refusals.toString(), ACTION, cause);
  }

  private static @Nullable String refusal(
      Class<?> settingsType, ValidationErrors errors, FieldError error) {
    ConfigurationPropertyName settingName =
        SettingName.of(errors.getName().toString(), settingsType, error.getField());
    if (settingName == null) {
      return null;
    }
    String reason = settingName + ": " + error.getDefaultMessage() + ".";
    return errors.getBoundProperties().stream()
        .filter(property -> property.getName().equals(settingName) && property.getOrigin() != null)
        .findFirst()
        .map(property -> reason + " It is set by " + property.getOrigin() + ".")
        .orElse(reason);
  }
}
