package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
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
    return common.read(path, value, faults);
  }

  private @Nullable ObjectShape chosen(@Nullable JsonNode word) {
    return word != null && word.isString() ? choices.get(word.stringValue()) : null;
  }

  @Override
  public Schema<?> schema() {
    Schema<?> schema = new Schema<>(SpecVersion.V31);
    choices.forEach((word, choice) -> schema.addOneOfItem(choice.schema().title(word)));
    return schema;
  }
}
