package io.finlego.ingress.reference.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.Topic;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class EventMessageTest {

  private static final String ENVELOPE =
      """
      {"type": "record", "name": "HouseEvent", "doc": "What happened.", "fields": [
        {"name": "eventId", "type": "string", "doc": "Which."},
        {"name": "payload", "doc": "What.", "type": [%s]}]}
      """;

  private static String happened(String name) {
    return "{\"type\": \"record\", \"name\": \"%s\", \"doc\": \"It is %s.\", \"fields\": []}"
        .formatted(name, name);
  }

  private static Topic topic(String schema) {
    return new Topic(
        "houses",
        1,
        null,
        Topic.Cleanup.DELETE,
        Topic.Readers.SUBSCRIBERS,
        new Schema.Parser().parse(schema),
        "any",
        "any");
  }

  @Test
  void aNewPayloadIsANewMessageByItself() {
    List<EventMessage> before = EventMessage.of(topic(ENVELOPE.formatted(happened("Built"))));
    List<EventMessage> after =
        EventMessage.of(topic(ENVELOPE.formatted(happened("Built") + ", " + happened("Painted"))));

    assertThat(before).extracting(EventMessage::name).containsExactly("Built");
    assertThat(after).extracting(EventMessage::name).containsExactly("Built", "Painted");
    assertThat(after.getLast().summary()).isEqualTo("It is Painted.");
    assertThat(after.getLast().value().getField("payload").schema().getName()).isEqualTo("Painted");
    assertThat(after.getLast().value().getField("eventId").doc()).isEqualTo("Which.");
  }

  @Test
  void aValueWithoutPayloadsIsOneMessage() {
    assertThat(EventMessage.of(topic(happened("Built"))))
        .extracting(EventMessage::name)
        .containsExactly("Built");
  }
}
