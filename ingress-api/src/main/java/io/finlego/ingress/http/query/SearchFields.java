package io.finlego.ingress.http.query;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;

import io.finlego.ingress.http.shape.Field;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.Shape;
import io.finlego.ingress.http.shape.TextShape;
import io.finlego.ingress.http.shape.TimeShape;

/** The fields that several searches have. */
public final class SearchFields {

  /** The largest number of characters in a searched text. */
  public static final int TEXT_CHARACTERS_MAX = 200;

  private static final int VALUES_MAX = 1000;

  private SearchFields() {}

  /** A list of values. A row matches if it has one of the values. */
  public static Field anyOf(String name, Shape valueShape) {
    return nullable(name, new ListShape(valueShape, 1, VALUES_MAX));
  }

  /** The start of the period in which rows were created. */
  public static Field createdFrom(String name) {
    return optional(name, new TimeShape())
        .describedAs(
            "The earliest creation: an instant, or a day in the institution's booking zone.");
  }

  /** The end of the period in which rows were created. */
  public static Field createdTo(String name) {
    return optional(name, new TimeShape())
        .describedAs(
            "The latest creation: an instant (exclusive), or a day in the institution's booking"
                + " zone.");
  }

  /**
   * The searched text.
   *
   * @param fieldNames the searched fields, for the description
   */
  public static Field text(String fieldNames) {
    return nullable("text", TextShape.between(1, TEXT_CHARACTERS_MAX))
        .describedAs(
            "Finds rows that have each word of this text anywhere in the "
                + fieldNames
                + ", regardless of case and accents.");
  }
}
