package io.finlego.ingress.reference.asyncapi;

import io.finlego.schemas.Topic;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One kind of message on a topic.
 *
 * @param name the name of the payload's record, or of the value's record if the value has no
 *     payload
 * @param summary what the message says
 * @param value the schema of the value. The payload's union is replaced by the record of this kind
 */
record EventMessage(String name, String summary, Schema value) {

  /**
   * The kinds of messages on a topic. If the topic's values have a payload, which is a union of
   * records, each member of the union is one kind. Otherwise there is a single kind.
   */
  static List<EventMessage> of(Topic topic) {
    Schema value = topic.valueSchema();
    Optional<Schema.Field> payload =
        value.getFields().stream().filter(EventMessage::isPayload).findFirst();
    return payload
        .map(
            field ->
                field.schema().getTypes().stream()
                    .map(
                        member ->
                            new EventMessage(
                                member.getName(),
                                member.getDoc(),
                                withPayload(value, field, member)))
                    .toList())
        .orElseGet(() -> List.of(new EventMessage(value.getName(), value.getDoc(), value)));
  }

  private static boolean isPayload(Schema.Field field) {
    return field.schema().getType() == Schema.Type.UNION
        && field.schema().getTypes().stream()
            .allMatch(member -> member.getType() == Schema.Type.RECORD);
  }

  /** A copy of the envelope's schema in which the payload is the given member of its union. */
  private static Schema withPayload(Schema envelope, Schema.Field payload, Schema member) {
    List<Schema.Field> fields =
        envelope.getFields().stream()
            .map(
                field ->
                    field.equals(payload)
                        ? new Schema.Field(field.name(), member, member.getDoc())
                        : new Schema.Field(field, field.schema()))
            .toList();
    return Schema.createRecord(
        envelope.getName(), envelope.getDoc(), envelope.getNamespace(), false, fields);
  }
}
