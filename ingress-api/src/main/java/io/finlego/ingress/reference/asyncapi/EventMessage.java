package io.finlego.ingress.reference.asyncapi;

import io.finlego.schemas.Topic;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One kind of value that a topic carries.
 *
 * @param name the name of the payload in the envelope, or of the value if the topic has no envelope
 * @param summary what the message says
 * @param value the value's record, with its payload narrowed to this kind
 */
record EventMessage(String name, String summary, Schema value) {

  /**
   * The messages of a topic: one for each member of the payload's union, or a single one if the
   * topic has no such payload.
   */
  static List<EventMessage> of(Topic topic) {
    Schema value = topic.value();
    Optional<Schema.Field> payload =
        value.getFields().stream().filter(EventMessage::isPayload).findFirst();
    return payload
        .map(
            field ->
                field.schema().getTypes().stream()
                    .map(
                        member ->
                            new EventMessage(
                                member.getName(), member.getDoc(), narrowed(value, field, member)))
                    .toList())
        .orElseGet(() -> List.of(new EventMessage(value.getName(), value.getDoc(), value)));
  }

  private static boolean isPayload(Schema.Field field) {
    return field.schema().getType() == Schema.Type.UNION
        && field.schema().getTypes().stream()
            .allMatch(member -> member.getType() == Schema.Type.RECORD);
  }

  private static Schema narrowed(Schema envelope, Schema.Field payload, Schema member) {
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
