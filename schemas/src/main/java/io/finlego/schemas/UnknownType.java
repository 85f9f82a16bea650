package io.finlego.schemas;

import java.util.List;
import org.apache.avro.Conversion;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;

/**
 * Marks a type that was added to a reader's schema because only the writer's schema has it. The
 * mark is a logical type of Avro. A reader with the conversion {@link #REFUSAL} throws {@link
 * UnknownTypeException} when it reads a value of a marked type.
 */
final class UnknownType extends LogicalType {

  /**
   * Throws {@link UnknownTypeException} for a value of a marked type. Both of Avro's
   * implementations of readers use conversions.
   */
  static final Conversion<Object> REFUSAL = new Refusal();

  private static final String NAME = "finlego-unknown";

  private final Schema writerType;
  private final Schema unreadablePart;

  private UnknownType(Schema writerType, Schema unreadablePart) {
    super(NAME);
    this.writerType = writerType;
    this.unreadablePart = unreadablePart;
  }

  /**
   * Makes a marked type with the name of the writer's type. A marked record has no fields, so the
   * reader skips the fields of the writer's record.
   *
   * @param writerType the writer's type, which this release does not know
   * @param unreadablePart the part of the value that the reader cannot read because of the type:
   *     only the type itself if it is the payload, otherwise the whole record
   */
  static Schema of(Schema writerType, Schema unreadablePart) {
    String name = writerType.getName();
    String namespace = writerType.getNamespace();
    Schema markedType =
        switch (writerType.getType()) {
          case RECORD ->
              Schema.createRecord(name, null, namespace, writerType.isError(), List.of());
          case ENUM -> Schema.createEnum(name, null, namespace, writerType.getEnumSymbols());
          case FIXED -> Schema.createFixed(name, null, namespace, writerType.getFixedSize());
          default -> throw new IllegalArgumentException("Only named types can be unknown.");
        };
    return new UnknownType(writerType, unreadablePart).addToSchema(markedType);
  }

  private static final class Refusal extends Conversion<Object> {

    @Override
    public Class<Object> getConvertedType() {
      return Object.class;
    }

    @Override
    public String getLogicalTypeName() {
      return NAME;
    }

    @Override
    public Object fromRecord(IndexedRecord value, Schema schema, LogicalType type) {
      throw exceptionFor(type);
    }

    @Override
    public Object fromEnumSymbol(GenericEnumSymbol<?> value, Schema schema, LogicalType type) {
      throw exceptionFor(type);
    }

    @Override
    public Object fromFixed(GenericFixed value, Schema schema, LogicalType type) {
      throw exceptionFor(type);
    }

    private static UnknownTypeException exceptionFor(LogicalType type) {
      UnknownType unknownType = (UnknownType) type;
      return new UnknownTypeException(unknownType.writerType, unknownType.unreadablePart);
    }
  }
}
