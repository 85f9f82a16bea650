package io.finlego.schemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Makes the schema that records of one writer are read with, so that every named type is found
 * under its full name or refused.
 *
 * <p>Avro's Java library does otherwise. A branch of a union that the reader lacks is read as the
 * first branch whose fields fit, so that an unknown command becomes another one; outside of unions
 * the names of records are not compared at all. Therefore the reader's schema is extended: wherever
 * the writer may have put a named type that the reader lacks there, it gets a branch of that name,
 * marked as {@link UnknownType}.
 *
 * <p>The reader's unions must not hold two types that differ only in their namespaces: Avro takes
 * unions with the same simple names in the same order for equal.
 */
final class ReaderSchema {

  private final Schema record;
  private final Map<Pair, Schema> copies = new HashMap<>();

  private ReaderSchema(Schema record) {
    this.record = record;
  }

  /** A schema of the reader and the writer's schema for the same place. */
  private record Pair(Schema own, Schema written) {}

  /**
   * The schema to read a writer's records with; the own schema if it has all the writer's types.
   *
   * @param own the reader's schema of a record
   * @param written the writer's schema of a record of the same name
   */
  static Schema of(Schema own, Schema written) {
    return hasAll(new Pair(own, written), new HashSet<>())
        ? own
        : new ReaderSchema(written).copy(own, written);
  }

  private static boolean hasAll(Pair pair, Set<Pair> seen) {
    return !seen.add(pair)
        || (lacking(pair.own, pair.written).isEmpty()
            && branches(pair.own).stream()
                .flatMap(branch -> parts(branch, match(branch, pair.written)))
                .allMatch(part -> hasAll(part, seen)));
  }

  private static Stream<Pair> parts(Schema own, @Nullable Schema written) {
    if (written == null) {
      return Stream.empty();
    }
    return switch (own.getType()) {
      case RECORD ->
          own.getFields().stream()
              .filter(field -> written.getField(field.name()) != null)
              .map(field -> new Pair(field.schema(), written.getField(field.name()).schema()));
      case ARRAY -> Stream.of(new Pair(own.getElementType(), written.getElementType()));
      case MAP -> Stream.of(new Pair(own.getValueType(), written.getValueType()));
      default -> Stream.empty();
    };
  }

  /** The reader's schema of a place, with the writer's types that it lacks. */
  private Schema extended(Schema own, Schema written, boolean payload) {
    List<Schema> branches = new ArrayList<>();
    for (Schema branch : branches(own)) {
      Schema match = match(branch, written);
      branches.add(match == null ? branch : copy(branch, match));
    }
    for (Schema type : lacking(own, written)) {
      branches.add(UnknownType.of(type, payload ? type : record));
    }
    return own.isUnion() || branches.size() > 1
        ? Schema.createUnion(branches)
        : branches.getFirst();
  }

  private Schema copy(Schema own, Schema written) {
    return switch (own.getType()) {
      case RECORD -> {
        Schema copy = copies.get(new Pair(own, written));
        yield copy == null ? recordCopy(own, written) : copy;
      }
      case ARRAY ->
          Schema.createArray(extended(own.getElementType(), written.getElementType(), false));
      case MAP -> Schema.createMap(extended(own.getValueType(), written.getValueType(), false));
      default -> own;
    };
  }

  /** The copy is known before its fields are copied: a record may hold itself. */
  private Schema recordCopy(Schema own, Schema written) {
    Schema copy =
        Schema.createRecord(own.getName(), own.getDoc(), own.getNamespace(), own.isError());
    copies.put(new Pair(own, written), copy);
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : own.getFields()) {
      Schema.Field match = written.getField(field.name());
      Schema type =
          match == null
              ? field.schema()
              : extended(field.schema(), match.schema(), written.equals(record));
      fields.add(new Schema.Field(field, type));
    }
    copy.setFields(fields);
    return copy;
  }

  /** The writer's named types that the reader has not in this place. */
  private static List<Schema> lacking(Schema own, Schema written) {
    return branches(written).stream()
        .filter(branch -> isNamed(branch) && match(branch, own) == null)
        .toList();
  }

  /** The branch that is the same type: by full name if it has one. */
  private static @Nullable Schema match(Schema type, Schema among) {
    for (Schema branch : branches(among)) {
      if (branch.getType() == type.getType()
          && (!isNamed(type) || branch.getFullName().equals(type.getFullName()))) {
        return branch;
      }
    }
    return null;
  }

  private static List<Schema> branches(Schema schema) {
    return schema.isUnion() ? schema.getTypes() : List.of(schema);
  }

  private static boolean isNamed(Schema schema) {
    return switch (schema.getType()) {
      case RECORD, ENUM, FIXED -> true;
      default -> false;
    };
  }
}
