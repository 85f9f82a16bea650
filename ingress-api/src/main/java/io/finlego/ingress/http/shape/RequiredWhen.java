package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requires a text if another field is a certain word, or is a list with this word.
 *
 * @param field the required field
 * @param when the end of the message, which says the condition, such as "if industry is other"
 * @param decidingField the other field
 * @param word the word in the other field that makes the first field required
 */
public record RequiredWhen(String field, String when, String decidingField, String word)
    implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode text = value.get(field);
    boolean isMissing =
        text == null
            || text.isNull()
            || (text.isString() && Characters.areBlank(text.stringValue()));
    if (isMissing && hasWord(value.path(decidingField))) {
      faults.add(
          Fault.invalidField(ObjectShape.fieldPath(path, field), "Is required " + when + "."));
    }
  }

  private boolean hasWord(JsonNode value) {
    return isWord(value) || (value.isArray() && value.valueStream().anyMatch(this::isWord));
  }

  private boolean isWord(JsonNode value) {
    return value.isString() && value.stringValue().equals(word);
  }

  @Override
  public void describe(Schema<?> schema) {
    Schema<?> wordSchema = Schemas.words(List.of(word));
    Schema<?> wordInListSchema = Schemas.of("array");
    wordInListSchema.setContains(Schemas.words(List.of(word)));
    Schemas.require(
        schema,
        Schemas.with(
                decidingField,
                Schemas.any().addAnyOfItem(wordSchema).addAnyOfItem(wordInListSchema))
            .required(List.of(decidingField)),
        Schemas.with(field, Schemas.of("string").pattern(Characters.NOT_BLANK))
            .required(List.of(field)),
        null);
  }
}
