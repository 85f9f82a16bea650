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
 * @param by the name of the field with the word
 * @param choices the shapes by their words
 * @param common the fields that all shapes have, without the field with the word. If the word is
 *     missing or unknown, these fields are checked, so that the answer has their faults too
 */
public record ChoiceShape(String by, Map<String, ObjectShape> choices, ObjectShape common)
    implements Shape {

  public ChoiceShape {
    choices = new LinkedHashMap<>(choices);
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (!value.isObject()) {
      return common.read(path, value, faults);
    }
    ObjectShape chosen = chosen(value.get(by));
    if (chosen != null) {
      return chosen.read(path, value, faults);
    }
    faults.add(
        Fault.invalidField(
            ObjectShape.within(path, by),
            "Is required: one of " + String.join(", ", choices.keySet()) + "."));
    return common.orMore().read(path, value, faults);
  }

  private @Nullable ObjectShape chosen(@Nullable JsonNode word) {
    return word != null && word.isString() ? choices.get(word.stringValue()) : null;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = Schemas.any();
    choices.forEach((word, choice) -> schema.addOneOfItem(schema(word, choice)));
    return schema;
  }

  /** The schema of one choice. It allows only the word of this choice in the field {@link #by}. */
  private Schema<?> schema(String word, ObjectShape choice) {
    return choice.schema().title(word).addProperty(by, Schemas.words(List.of(word)));
  }
}
