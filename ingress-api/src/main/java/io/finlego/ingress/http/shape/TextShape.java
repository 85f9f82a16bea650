package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.kernel.TextLength;
import io.finlego.kernel.TextLimit;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The shape of a string. The lengths are numbers of Unicode code points. A string that must not be
 * empty must not be blank either.
 *
 * @param format the format that the string must have; null if it may have any format
 */
public record TextShape(int minLength, int maxLength, @Nullable TextFormat format)
    implements Shape {

  public static TextShape upTo(int maxLength) {
    return new TextShape(0, maxLength, null);
  }

  public static TextShape between(int minLength, int maxLength) {
    return new TextShape(minLength, maxLength, null);
  }

  public static TextShape of(TextLimit limit) {
    return between(limit.min(), limit.max());
  }

  public TextShape as(TextFormat newFormat) {
    return new TextShape(minLength, maxLength, newFormat);
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isString()) {
      faults.add(Fault.invalidField(path, "Must be a string."));
      return value;
    }
    String text = value.stringValue();
    int length = TextLength.of(text);
    if (length < minLength || length > maxLength) {
      faults.add(Fault.invalidField(path, "Must have " + lengths() + " characters."));
    } else if (minLength > 0 && Characters.areBlank(text)) {
      faults.add(Fault.invalidField(path, "Must not be blank."));
    } else if (!Characters.areStorable(text)) {
      faults.add(Fault.invalidField(path, Characters.REFUSAL));
    } else if (format != null && !format.accepts().test(text)) {
      faults.add(Fault.invalidField(path, format.refusal()));
    }
    return value;
  }

  private String lengths() {
    return minLength == 0 ? "at most " + maxLength : minLength + " to " + maxLength;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = Schemas.of("string").maxLength(maxLength);
    if (minLength > 0) {
      schema.minLength(minLength);
    }
    if (format == null) {
      return schema.pattern(minLength > 0 ? Characters.NOT_BLANK : Characters.STORABLE);
    }
    return schema.format(format.name()).pattern(format.pattern());
  }
}
