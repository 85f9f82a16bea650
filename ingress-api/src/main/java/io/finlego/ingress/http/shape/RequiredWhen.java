package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text that is required if another field is a word, or is a list that holds the word.
 *
 * @param when the condition in words for the message, such as "if industry is other"
 */
public record RequiredWhen(String field, String when, String decidingField, String word)
    implements ObjectRule {

  @Override
  public void check(String path, ObjectNode value, Faults faults) {
    JsonNode text = value.get(field);
    boolean missing =
        text == null
            || text.isNull()
            || (text.isString() && Characters.areBlank(text.stringValue()));
    if (missing && decides(value.path(decidingField))) {
      faults.add(Fault.invalidField(ObjectShape.within(path, field), "Is required " + when + "."));
    }
  }

  private boolean decides(JsonNode deciding) {
    return isWord(deciding)
        || (deciding.isArray() && deciding.valueStream().anyMatch(this::isWord));
  }

  private boolean isWord(JsonNode value) {
    return value.isString() && value.stringValue().equals(word);
  }

  @Override
  public void describe(Schema<?> schema) {
    Schema<?> isWord = Schemas.words(List.of(word));
    Schema<?> holdsWord = Schemas.of("array");
    holdsWord.setContains(Schemas.words(List.of(word)));
    Schemas.require(
        schema,
        Schemas.with(decidingField, Schemas.any().addAnyOfItem(isWord).addAnyOfItem(holdsWord))
            .required(List.of(decidingField)),
        Schemas.with(field, Schemas.of("string").pattern(Characters.NOT_BLANK))
            .required(List.of(field)),
        null);
  }
}
