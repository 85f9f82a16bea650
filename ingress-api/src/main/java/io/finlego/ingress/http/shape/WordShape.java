package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One of the published words, in their own spelling.
 *
 * @param numbered whether the word's number, counted from 1, is accepted as well; the shape keeps
 *     the word then
 */
public record WordShape(List<String> words, boolean numbered) implements Shape {

  public WordShape {
    words = List.copyOf(words);
  }

  /** One of the words in a blank-separated list. */
  public static WordShape of(String words) {
    return new WordShape(List.of(words.split("\\s+")), false);
  }

  public WordShape orTheirNumbers() {
    return new WordShape(words, true);
  }

  @Override
  public JsonNode read(String path, JsonNode value, Faults faults) {
    if (value.isString() && words.contains(value.stringValue())) {
      return value;
    }
    if (numbered
        && value.isIntegralNumber()
        && value.canConvertToInt()
        && value.intValue() >= 1
        && value.intValue() <= words.size()) {
      return JsonNodeFactory.instance.stringNode(words.get(value.intValue() - 1));
    }
    faults.add(Fault.invalidField(path, refusal()));
    return value;
  }

  private String refusal() {
    return "Must be one of " + String.join(", ", words) + ".";
  }

  @Override
  public Schema<?> schema() {
    Schema<?> names = Schemas.words(words);
    return numbered
        ? Schemas.any().addAnyOfItem(names).addAnyOfItem(new IntegerShape(1, words.size()).schema())
        : names;
  }
}
