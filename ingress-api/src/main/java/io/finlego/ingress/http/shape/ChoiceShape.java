package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The shape of an object that must have one of several shapes. A word in a field of the object
 * determines the shape.
 *
 * @param wordField the name of the field with the word
 * @param choices the shapes, with the word of each shape as its key
 * @param commonFields the fields that all shapes have, without the field with the word. If the word
 *     is missing or unknown, these fields are checked, so that the answer has their faults too
 */
public record ChoiceShape(
    String wordField, Map<String, ObjectShape> choices, ObjectShape commonFields) implements Shape {

  public ChoiceShape {
    choices = new LinkedHashMap<>(choices);
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isObject()) {
      return commonFields.read(path, value, faults);
    }
    ObjectShape chosenShape = chosenShape(value.get(wordField));
    if (chosenShape != null) {
      return chosenShape.read(path, value, faults);
    }
    faults.add(
        Fault.invalidField(
            ObjectShape.fieldPath(path, wordField),
            "Is required: one of " + String.join(", ", choices.keySet()) + "."));
    return commonFields.allowingUnknownFields().read(path, value, faults);
  }

  private @Nullable ObjectShape chosenShape(@Nullable JsonNode word) {
    return word != null && word.isString() ? choices.get(word.stringValue()) : null;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = Schemas.any();
    choices.forEach((word, choice) -> schema.addOneOfItem(schema(word, choice)));
    return schema;
  }

  /**
   * The schema of one choice. It allows only the word of this choice in the field {@link
   * #wordField}.
   */
  private Schema<?> schema(String word, ObjectShape choice) {
    return choice.schema().title(word).addProperty(wordField, Schemas.words(List.of(word)));
  }
}
