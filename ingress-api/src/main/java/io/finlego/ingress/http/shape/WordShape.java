package io.finlego.ingress.http.shape;

import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The shape of a string that must be one of several words.
 *
 * @param acceptsNumbers whether the number of a word, beginning with 1, is accepted too. The shape
 *     then replaces the number by the word
 */
public record WordShape(List<String> words, boolean acceptsNumbers) implements Shape {

  public WordShape {
    words = List.copyOf(words);
  }

  /** The shape for the words in a text, which are separated by blanks. */
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
    if (acceptsNumbers && numberShape().accepts(value)) {
      int number = value.decimalValue().intValueExact();
      return JsonNodeFactory.instance.stringNode(words.get(number - 1));
    }
    faults.add(Fault.invalidField(path, refusal()));
    return value;
  }

  private String refusal() {
    return "Must be one of " + String.join(", ", words) + ".";
  }

  @Override
  public Schema<?> schema() {
    Schema<?> wordSchema = Schemas.words(words);
    return acceptsNumbers
        ? Schemas.any().addAnyOfItem(wordSchema).addAnyOfItem(numberShape().schema())
        : wordSchema;
  }

  private IntegerShape numberShape() {
    return new IntegerShape(1, words.size());
  }
}
