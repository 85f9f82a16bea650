package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The shape of a UUID of any version, in the usual format of 36 characters. */
public record UuidShape() implements Shape {

  static final String REFUSAL = "Must be a UUID.";

  private static final Pattern FORM =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

  /**
   * Parses a text. Returns null if the text is not a UUID in this format. {@link UUID#fromString}
   * alone would also accept {@code 1-1-1-1-1}.
   */
  public static @Nullable UUID parse(String text) {
    return FORM.matcher(text).matches() ? UUID.fromString(text) : null;
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isString() || parse(value.stringValue()) == null) {
      faults.add(Fault.invalidField(path, REFUSAL));
    }
    return value;
  }

  @Override
  public Schema<?> schema() {
    return Schemas.of("string").format("uuid");
  }
}
