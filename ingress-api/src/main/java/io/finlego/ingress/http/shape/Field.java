package io.finlego.ingress.http.shape;

import io.swagger.v3.oas.models.media.Schema;

/**
 * A field of an {@link ObjectShape}.
 *
 * @param presence whether the field may be missing or null
 * @param description the field's description in the OpenAPI document; may be empty
 */
public record Field(String name, Shape shape, Presence presence, String description) {

  /** Tells whether a field may be missing or null. */
  public enum Presence {
    /** The field must be present and not null. */
    REQUIRED,
    /** The field may be missing. If it is present, it must not be null. */
    OPTIONAL,
    /** The field may be missing or null. */
    NULLABLE
  }

  public static Field required(String name, Shape shape) {
    return new Field(name, shape, Presence.REQUIRED, "");
  }

  public static Field optional(String name, Shape shape) {
    return new Field(name, shape, Presence.OPTIONAL, "");
  }

  public static Field nullable(String name, Shape shape) {
    return new Field(name, shape, Presence.NULLABLE, "");
  }

  /** The schema of the field, as a property of its object. */
  Schema<?> property() {
    Schema<?> property = shape.schema();
    if (presence == Presence.NULLABLE) {
      property = Schemas.orNull(property);
    }
    return description.isEmpty() ? property : property.description(description);
  }

  /** A copy of the field with this description. */
  public Field describedAs(String sentence) {
    return new Field(name, shape, presence, sentence);
  }
}
