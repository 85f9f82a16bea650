package io.finlego.ingress.http.shape;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes the schemas for answers that contain an object from an earlier request. Such a schema is
 * made from the shape that accepts the object in requests. The schema has the shape's fields and
 * types. It does not have the shape's limits, and requires no field. The reason is that a later
 * release may have stricter rules, and answers still show objects that an earlier release accepted.
 */
public final class AcceptedSchema {

  private AcceptedSchema() {}

  /** The schema of an object with the fields of all these shapes. */
  public static Schema<?> of(Collection<ObjectShape> shapes) {
    return of(shapes, _ -> true);
  }

  /**
   * The schema of an object with the fields of all these shapes. A field is left out if its name is
   * not accepted by {@code isShown}.
   */
  public static Schema<?> of(Collection<ObjectShape> shapes, Predicate<String> isShown) {
    Schema<?> schema = Schemas.of("object");
    shapes.stream()
        .flatMap(shape -> shape.fields().stream())
        .filter(field -> isShown.test(field.name()))
        .forEach(field -> schema.addProperty(field.name(), fieldSchema(field)));
    return schema;
  }

  private static Schema<?> fieldSchema(Field field) {
    Schema<?> schema = valueSchema(field.shape());
    if (!field.description().isEmpty()) {
      schema.setDescription(field.description());
    }
    return field.presence() == Field.Presence.NULLABLE ? Schemas.orNull(schema) : schema;
  }

  private static Schema<?> valueSchema(Shape shape) {
    return switch (shape) {
      case ObjectShape object -> of(Set.of(object));
      case ChoiceShape choice -> of(choice.choices().values());
      case ListShape list -> Schemas.list(valueSchema(list.itemShape()));
      case WordShape word -> Schemas.words(word.words());
      case AmountShape _ -> Schemas.of("number");
      case BalanceShape _ -> Schemas.of("number");
      case NumberShape _ -> Schemas.of("number");
      case IntegerShape _ -> Schemas.of("integer");
      case BooleanShape _ -> Schemas.of("boolean");
      case TextShape _ -> Schemas.of("string");
      case CurrencyShape _ -> Schemas.of("string");
      case UuidShape _ -> Schemas.of("string").format("uuid");
      case DateShape _ -> Schemas.of("string").format("date");
      case InstantShape _ -> Schemas.of("string").format("date-time");
      case TimeShape _ -> Schemas.of("string");
      case AnyShape any ->
          any.objectOnly() ? Schemas.of("object").additionalProperties(true) : Schemas.any();
    };
  }
}
