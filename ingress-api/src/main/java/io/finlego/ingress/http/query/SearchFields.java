package io.finlego.ingress.http.query;

import static io.finlego.ingress.http.shape.Field.nullable;

import io.finlego.ingress.http.shape.Field;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.Shape;
import io.finlego.ingress.http.shape.TextShape;

/** Fields that the bodies of searches share. */
public final class SearchFields {

  /** Of a text that is looked for, as a query parameter too. */
  static final int TEXT_CHARACTERS_MAX = 200;

  private static final int VALUES_MAX = 1000;

  private SearchFields() {}

  /** A list of values, any of which matches. */
  public static Field anyOf(String name, Shape value) {
    return nullable(name, new ListShape(value, 1, VALUES_MAX));
  }

  /** The text that is looked for in these. */
  public static Field text(String searched) {
    return nullable("text", TextShape.between(1, TEXT_CHARACTERS_MAX))
        .describedAs("Found anywhere in the " + searched + ", in any case.");
  }
}
