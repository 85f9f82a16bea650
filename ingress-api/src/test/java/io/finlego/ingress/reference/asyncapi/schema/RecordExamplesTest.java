package io.finlego.ingress.reference.asyncapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RecordExamplesTest {

  private static final Schema AVRO =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "Door", "fields": [
                {"name": "height", "type": "int"},
                {"name": "price", "type": "long", "doc": "Minor units of the currency."},
                {"name": "colour", "type": ["null", "string"]},
                {"name": "state", "type": {"type": "enum", "name": "State", "default": "unknown",
                  "symbols": ["unknown", "open", "closed"]}}]}
              """);

  private static JsonNode example(String samples, String message) {
    return new RecordExamples(JsonMapper.shared().readValue(samples, ObjectNode.class))
        .of(AVRO, message);
  }

  @Test
  void aFieldWithoutASampleHasAValueOfItsType() {
    assertThat(example("{}", "DoorPainted"))
        .hasToString(
            """
            {"height":1,"price":10000,"colour":"colour","state":"open"}\
            """);
  }

  @Test
  void theNearestSampleWinsAndOneOfAnotherTypeIsPassedOver() {
    String samples =
        """
        {"height": "tall", "colour": "red", "Door.colour": "blue", "DoorClosed.colour": null}
        """;

    assertThat(example(samples, "DoorPainted").path("colour").asString()).isEqualTo("blue");
    assertThat(example(samples, "DoorClosed").path("colour").isNull()).isTrue();
    assertThat(example(samples, "DoorPainted").path("height").asInt()).isEqualTo(1);
  }

  @Test
  void aStateIsTheOneThatTheMessagesNameTells() {
    assertThat(example("{}", "DoorClosed").path("state").asString()).isEqualTo("closed");
    assertThat(example("{}", "DoorOpened").path("state").asString()).isEqualTo("open");
  }
}
