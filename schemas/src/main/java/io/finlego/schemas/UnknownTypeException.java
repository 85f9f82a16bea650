package io.finlego.schemas;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * Thrown for a well-formed value that holds a type which this release does not know at its place in
 * the schema, for instance a payload of a later release.
 */
public final class UnknownTypeException extends UnreadableRecordException {

  private static final long serialVersionUID = 1L;

  private final Schema unreadablePart;

  /**
   * @param type the type that this release does not know
   * @param unreadablePart the part of the value that cannot be read because of the type: only the
   *     type itself if it is the payload, otherwise the whole record
   */
  UnknownTypeException(Schema type, Schema unreadablePart) {
    super("This release does not know %s there.".formatted(type.getFullName()));
    this.unreadablePart = unreadablePart;
  }

  /** Tells whether the unreadable part of the value may hold a value of {@code type}. */
  public boolean mayHold(Schema type) {
    return holds(unreadablePart, type.getFullName(), new HashSet<>());
  }

  private static boolean holds(Schema schema, String fullName, Set<Schema> visitedSchemas) {
    return schema.getFullName().equals(fullName)
        || (visitedSchemas.add(schema)
            && parts(schema).anyMatch(part -> holds(part, fullName, visitedSchemas)));
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
