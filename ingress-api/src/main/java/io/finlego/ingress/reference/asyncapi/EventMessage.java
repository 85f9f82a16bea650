package io.finlego.ingress.reference.asyncapi;

import io.finlego.schemas.Topic;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One kind of value that a topic carries.
 *
 * @param name of the payload in the envelope; of the value, where it is no envelope
 * @param summary what it tells
 * @param value the value's record, its payload narrowed to this one
 */
record EventMessage(String name, String summary, Schema value) {

  /** A message for each member of the payload's union, or one for all values. */
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
