package io.finlego.ingress.http.shape;

import io.swagger.v3.oas.models.media.Schema;

/** One field of an object: its name, its shape, and whether it may be absent or null. */
public record Field(String name, Shape shape, Presence presence, String description) {

  /** The rule for an absent field and for null. */
  public enum Presence {
    /** The field must be present and not null. */
    REQUIRED,
    /** The field may be absent. If it is present, it must not be null. */
    OPTIONAL,
    /** The field may be absent or null. */
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

  /** The field's entry among the properties of its object. */
  Schema<?> property() {
    Schema<?> property = shape.schema();
    if (presence == Presence.NULLABLE) {
      property = Schemas.orNull(property);
    }
    return description.isEmpty() ? property : property.description(description);
  }

  /** The same field with a sentence for the API's description. */
  public Field describedAs(String sentence) {
    return new Field(name, shape, presence, sentence);
  }
}
