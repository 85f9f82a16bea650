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
 * Makes the schema with which Avro reads the records of one writer, so that Avro compares named
 * types by their full names and refuses unknown types.
 *
 * <p>By default, Avro's Java library does not compare names. If a union of the reader's schema
 * lacks the branch that the writer used, the library reads the value as the first branch whose
 * fields fit. An unknown command then becomes a different command. Outside of unions, the library
 * ignores the names of records. Therefore this class extends the reader's schema. In every place
 * where the writer's schema has a named type that the reader's schema lacks, it adds a branch with
 * the name of this type, marked as {@link UnknownType}.
 *
 * <p>The reader's unions must not hold two types that differ only in their namespaces, because Avro
 * treats two unions as equal if they have the same simple names in the same order.
 */
final class ReaderSchema {

  private final Schema writerRecord;
  private final Map<SchemaPair, Schema> copiesByPair = new HashMap<>();

  private ReaderSchema(Schema writerRecord) {
    this.writerRecord = writerRecord;
  }

  /** The reader's schema and the writer's schema of the same place in a record. */
  private record SchemaPair(Schema readerSchema, Schema writerSchema) {}

  /**
   * Returns the schema with which to read a writer's records. If {@code readerSchema} has all types
   * of the writer's schema, this is {@code readerSchema} itself.
   *
   * @param readerSchema the reader's schema of a record
   * @param writerSchema the writer's schema of a record of the same name
   */
  static Schema of(Schema readerSchema, Schema writerSchema) {
    return hasAllTypes(new SchemaPair(readerSchema, writerSchema), new HashSet<>())
        ? readerSchema
        : new ReaderSchema(writerSchema).copy(readerSchema, writerSchema);
  }

  private static boolean hasAllTypes(SchemaPair pair, Set<SchemaPair> visitedPairs) {
    return !visitedPairs.add(pair)
        || (unknownTypes(pair.readerSchema, pair.writerSchema).isEmpty()
            && branches(pair.readerSchema).stream()
                .flatMap(branch -> parts(branch, matchingBranch(branch, pair.writerSchema)))
                .allMatch(part -> hasAllTypes(part, visitedPairs)));
  }

  private static Stream<SchemaPair> parts(Schema readerSchema, @Nullable Schema writerSchema) {
    if (writerSchema == null) {
      return Stream.empty();
    }
    return switch (readerSchema.getType()) {
      case RECORD ->
          readerSchema.getFields().stream()
              .filter(field -> writerSchema.getField(field.name()) != null)
              .map(
                  field ->
                      new SchemaPair(field.schema(), writerSchema.getField(field.name()).schema()));
      case ARRAY ->
          Stream.of(new SchemaPair(readerSchema.getElementType(), writerSchema.getElementType()));
      case MAP ->
          Stream.of(new SchemaPair(readerSchema.getValueType(), writerSchema.getValueType()));
      default -> Stream.empty();
    };
  }

  /**
   * Returns the reader's schema of one place in a record, extended by those types of the writer
   * that the reader's schema lacks at this place.
   *
   * @param isPayload whether the place is a field of the outermost record
   */
  private Schema withUnknownTypes(Schema readerSchema, Schema writerSchema, boolean isPayload) {
    List<Schema> branches = new ArrayList<>();
    for (Schema branch : branches(readerSchema)) {
      Schema writerBranch = matchingBranch(branch, writerSchema);
      branches.add(writerBranch == null ? branch : copy(branch, writerBranch));
    }
    for (Schema type : unknownTypes(readerSchema, writerSchema)) {
      branches.add(UnknownType.of(type, isPayload ? type : writerRecord));
    }
    return readerSchema.isUnion() || branches.size() > 1
        ? Schema.createUnion(branches)
        : branches.getFirst();
  }

  private Schema copy(Schema readerSchema, Schema writerSchema) {
    return switch (readerSchema.getType()) {
      case RECORD -> {
        Schema copy = copiesByPair.get(new SchemaPair(readerSchema, writerSchema));
        yield copy == null ? copyRecord(readerSchema, writerSchema) : copy;
      }
      case ARRAY ->
          Schema.createArray(
              withUnknownTypes(
                  readerSchema.getElementType(), writerSchema.getElementType(), false));
      case MAP ->
          Schema.createMap(
              withUnknownTypes(readerSchema.getValueType(), writerSchema.getValueType(), false));
      default -> readerSchema;
    };
  }

  /**
   * Copies a record with its fields. It registers the copy before it copies the fields, because a
   * record may contain itself.
   */
  private Schema copyRecord(Schema readerSchema, Schema writerSchema) {
    Schema copy =
        Schema.createRecord(
            readerSchema.getName(),
            readerSchema.getDoc(),
            readerSchema.getNamespace(),
            readerSchema.isError());
    copiesByPair.put(new SchemaPair(readerSchema, writerSchema), copy);
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : readerSchema.getFields()) {
      Schema.Field writerField = writerSchema.getField(field.name());
      Schema type =
          writerField == null
              ? field.schema()
              : withUnknownTypes(
                  field.schema(), writerField.schema(), writerSchema.equals(writerRecord));
      fields.add(new Schema.Field(field, type));
    }
    copy.setFields(fields);
    return copy;
  }

  /**
   * Returns the named types of the writer's schema that the reader's schema lacks at this place.
   */
  private static List<Schema> unknownTypes(Schema readerSchema, Schema writerSchema) {
    return branches(writerSchema).stream()
        .filter(branch -> isNamed(branch) && matchingBranch(branch, readerSchema) == null)
        .toList();
  }

  /**
   * Finds the branch of {@code schema} that is the same type as {@code type}; null if there is no
   * such branch. A schema that is not a union counts as its own only branch. Named types are the
   * same if they have the same full name.
   */
  private static @Nullable Schema matchingBranch(Schema type, Schema schema) {
    for (Schema branch : branches(schema)) {
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
