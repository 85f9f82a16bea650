package io.finlego.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A text in a body or a parameter.
 *
 * @param pointer the JSON pointer to its place in a small {@link LegalBody}
 * @param maxLength the most characters that the text may have, in code points
 * @param isFree whether the text is the JSON of an object of the caller's own
 * @param hasFormat whether the text must have a format besides its length
 */
record TextField(String pointer, int maxLength, boolean isFree, boolean hasFormat) {

  /** The characters around the text in an object of the caller's own. */
  private static final int FRAME = "{\"x\":\"\"}".length();

  /** The start by which a text differs from all others, if there is room. */
  private static final int START = 12;

  /** All texts in a value with this schema, also in lists, in inner objects and in choices. */
  static List<TextField> of(BodySchemas schemas, BodyValues values, String name, JsonNode schema) {
    List<TextField> fields = new ArrayList<>();
    collect(schemas, values, name, "", schema, fields);
    return fields;
  }

  private static void collect(
      BodySchemas schemas,
      BodyValues values,
      String name,
      String pointer,
      JsonNode schema,
      List<TextField> fields) {
    for (JsonNode choice : schemas.choices(schema)) {
      for (Map.Entry<String, JsonNode> property : BodySchemas.properties(choice).entrySet()) {
        String inner = property.getKey();
        if (!values.leavesOut(inner)) {
          collect(schemas, values, inner, pointer + "/" + inner, property.getValue(), fields);
        }
      }
      if (choice.has("items")) {
        collect(schemas, values, name + "[]", pointer + "/0", choice.path("items"), fields);
      } else if (BodySchemas.isFree(choice) && values.freeCharacters(name) > 0) {
        fields.add(new TextField(pointer, values.freeCharacters(name), true, false));
      } else if (choice.has("maxLength")) {
        fields.add(
            new TextField(pointer, choice.path("maxLength").asInt(), false, choice.has("format")));
      }
    }
  }

  /** A text of this length, unlike all others if there is room. */
  String text(int length) {
    int letters = length - (isFree ? FRAME : 0);
    return letters > START
        ? Api.key().replace("-", "").substring(0, START) + LegalBody.LETTER.repeat(letters - START)
        : LegalBody.LETTER.repeat(letters);
  }

  /** The JSON of the field with this text. */
  String json(String text) {
    return isFree ? "{\"x\":\"" + text + "\"}" : '"' + text + '"';
  }
}
