package io.finlego.ingress.reference.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.contract.DescribedValues;
import io.finlego.ingress.IngressUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The document means what it says, for machines: generators, validators and test suites. */
class DocumentValidityTest {

  private final JsonNode document =
      IngressUnderTest.shared().awaitReady().api().get("/openapi").json();
  private final DescribedValues values = new DescribedValues(document);

  /** A part of the document with the JSON pointer to it. */
  private record Part(String pointer, JsonNode json) {

    Stream<Part> withParts() {
      Stream<Part> parts =
          json.isArray()
              ? Stream.iterate(0, i -> i < json.size(), i -> i + 1)
                  .map(i -> new Part(pointer + "/" + i, json.get(i)))
              : json.properties().stream().map(this::property);
      return Stream.concat(Stream.of(this), parts.flatMap(Part::withParts));
    }

    private Part property(Map.Entry<String, JsonNode> property) {
      String name = property.getKey().replace("~", "~0").replace("/", "~1");
      return new Part(pointer + "/" + name, property.getValue());
    }
  }

  /** All parts but those within examples, which are free. */
  private Stream<Part> parts() {
    return parts(document);
  }

  private static Stream<Part> parts(JsonNode document) {
    return new Part("", document).withParts().filter(part -> !isWithinAnExample(part.pointer()));
  }

  private static boolean isWithinAnExample(String pointer) {
    return pointer.matches(".*/(example|examples)(/.*)?")
        && !pointer.contains("/properties/example");
  }

  @Test
  void everyExampleFitsItsSchema() {
    assertThat(misfitsOfExamples(parts().toList(), values, 500)).isEmpty();
  }

  @Test
  void noExampleOfAnAnswerHasAFieldThatItsSchemaLacks() {
    JsonNode closed = DescribedValues.closed(document);
    List<Part> answers =
        parts(closed).filter(part -> part.pointer().contains("/responses/")).toList();

    assertThat(misfitsOfExamples(answers, new DescribedValues(closed), 300)).isEmpty();
  }

  private static List<String> misfitsOfExamples(
      List<Part> parts, DescribedValues values, int examplesMin) {
    List<String> misfits = new ArrayList<>();
    int examples = 0;
    for (Part part : parts) {
      // A media type, a parameter or a header has its schema beside the example; a schema is one.
      JsonNode schema = part.json().has("schema") ? part.json().path("schema") : part.json();
      if (!part.json().isObject() || isOfAnotherForm(part.pointer())) {
        continue;
      }
      for (JsonNode example : examples(part.json())) {
        examples++;
        values
            .misfits(part.pointer(), schema, example)
            .forEach(misfit -> misfits.add(part.pointer() + ": " + misfit));
      }
    }
    assertThat(examples).as("examples that were checked").isGreaterThan(examplesMin);
    return misfits;
  }

  private static List<JsonNode> examples(JsonNode part) {
    List<JsonNode> examples = new ArrayList<>();
    if (part.has("example")) {
      examples.add(part.path("example"));
    }
    part.path("examples")
        .valueStream()
        .map(example -> example.path("value"))
        .filter(example -> !example.isMissingNode())
        .forEach(examples::add);
    return examples;
  }

  /** Parts of forms, whose examples show bytes as texts, and properties named like keywords. */
  private static boolean isOfAnotherForm(String pointer) {
    return pointer.contains("multipart~1form-data") || pointer.endsWith("/properties");
  }

  @Test
  void noTwoPathsFitTheSameAddresses() {
    Map<String, List<String>> pathsByForm =
        document.path("paths").propertyNames().stream()
            .collect(
                Collectors.groupingBy(
                    path -> path.replaceAll("\\{[^}]*}", "{}"), TreeMap::new, Collectors.toList()));

    assertThat(pathsByForm.values()).allSatisfy(paths -> assertThat(paths).hasSize(1));
  }

  @Test
  void eachPlaceOfAPathIsAParameter() {
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .forEach(
                        operation ->
                            assertThat(
                                    operation
                                        .path("parameters")
                                        .valueStream()
                                        .filter(p -> "path".equals(p.path("in").asString("")))
                                        .map(p -> "{" + p.path("name").asString() + "}")
                                        .toList())
                                .as(path.getKey())
                                .containsExactlyInAnyOrderElementsOf(places(path.getKey()))));
  }

  private static List<String> places(String path) {
    return Stream.of(path.split("/")).filter(segment -> segment.startsWith("{")).toList();
  }

  @Test
  void noSchemaIsNullAloneOrAMixtureThatNoGeneratorKnows() {
    List<String> mixtures =
        parts()
            .filter(part -> part.pointer().endsWith("/type"))
            .filter(part -> !part.pointer().matches(".*/(oneOf|anyOf)/[0-9]+/type"))
            .filter(part -> !isOfCondition(part.pointer()))
            .filter(part -> isUnusable(part.json()))
            .map(Part::pointer)
            .toList();

    assertThat(mixtures).isEmpty();
  }

  /**
   * Parts of conditions between fields. Generators pass over them: they are not types of values.
   */
  private static boolean isOfCondition(String pointer) {
    return pointer.matches(".*/(if|then|else|not)/.*");
  }

  private static boolean isUnusable(JsonNode type) {
    if (type.isString()) {
      return type.asString().equals("null");
    }
    Set<String> types =
        type.valueStream()
            .map(name -> name.asString(""))
            .filter(name -> !name.equals("null"))
            .collect(Collectors.toSet());
    return type.isArray() && types.size() != 1;
  }

  @Test
  void whatIsAlwaysThereIsRequiredAndWhatCanBeNullSaysSo() {
    JsonNode account = document.at("/components/schemas/Account");

    assertThat(account.path("required").valueStream().map(JsonNode::asString))
        .contains("id", "balance", "metadata", "closedAt")
        .doesNotContain("iban", "clientId", "heldAmount");
    assertThat(account.at("/properties/closedAt/type").toString())
        .isEqualTo("[\"string\",\"null\"]");
    assertThat(account.at("/properties/metadata/type").toString())
        .isEqualTo("[\"object\",\"null\"]");
    assertThat(account.at("/properties/iban/type").toString()).isEqualTo("\"string\"");
    assertThat(document.at("/components/schemas/ResultAccount/required").toString())
        .contains("\"value\"", "\"valueOrDefault\"");
  }
}
