package io.finlego.schemas;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * A value is well-formed, but holds a type that this release lacks in that place: a payload of a
 * later release, for instance. Nothing of the record was taken for something else.
 */
public final class UnknownTypeException extends UnreadableRecordException {

  private static final long serialVersionUID = 1L;

  private final Schema unread;

  /**
   * @param type the type that this release lacks
   * @param unread what its reader goes without: the type if it is the payload, otherwise the record
   */
  UnknownTypeException(Schema type, Schema unread) {
    super("This release does not know %s there.".formatted(type.getFullName()));
    this.unread = unread;
  }

  /**
   * Whether the reader, who goes without the unknown type, may miss a value of this type: one in
   * the unknown payload, or one anywhere in the record if the unknown type is a part of a payload.
   */
  public boolean mayHold(Schema type) {
    return holds(unread, type.getFullName(), new HashSet<>());
  }

  private static boolean holds(Schema schema, String name, Set<Schema> seen) {
    return schema.getFullName().equals(name)
        || (seen.add(schema) && parts(schema).anyMatch(part -> holds(part, name, seen)));
  }

  private static Stream<Schema> parts(Schema schema) {
    return switch (schema.getType()) {
      case RECORD -> schema.getFields().stream().map(Schema.Field::schema);
      case UNION -> schema.getTypes().stream();
      case ARRAY -> Stream.of(schema.getElementType());
      case MAP -> Stream.of(schema.getValueType());
      default -> Stream.empty();
    };
  }
}
