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
 * One of several objects, told apart by a word in one of their fields.
 *
 * @param by the name of the field that holds the word
 * @param choices the objects by their words
 * @param common the fields that all objects have besides the word. They are checked if the word is
 *     missing or unknown, so that the caller learns of their faults too
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

  /** The chosen object, whose own word is the only one that its field may hold. */
  private Schema<?> schema(String word, ObjectShape choice) {
    return choice.schema().title(word).addProperty(by, Schemas.words(List.of(word)));
  }
}
