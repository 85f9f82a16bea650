package io.finlego.schemas;

import java.util.List;
import org.apache.avro.Conversion;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;

/**
 * Marks a type in a reader's schema that the release lacks. A reader with the {@link #REFUSAL}
 * throws {@link UnknownTypeException} as soon as a value of that type comes.
 */
final class UnknownType extends LogicalType {

  /** Refuses values of marked types. Avro's fast and slow readers both ask it. */
  static final Conversion<Object> REFUSAL = new Refusal();

  private static final String NAME = "finlego-unknown";

  private final Schema written;
  private final Schema unread;

  private UnknownType(Schema written, Schema unread) {
    super(NAME);
    this.written = written;
    this.unread = unread;
  }

  /**
   * Makes a marked type with the name of the writer's type. A marked record has no fields, so that
   * the reader skips those of the writer.
   *
   * @param written the writer's type, which this release lacks
   * @param unread what the reader goes without: the type if it is the payload, otherwise the record
   */
  static Schema of(Schema written, Schema unread) {
    String name = written.getName();
    String namespace = written.getNamespace();
    Schema type =
        switch (written.getType()) {
          case RECORD -> Schema.createRecord(name, null, namespace, written.isError(), List.of());
          case ENUM -> Schema.createEnum(name, null, namespace, written.getEnumSymbols());
          case FIXED -> Schema.createFixed(name, null, namespace, written.getFixedSize());
          default -> throw new IllegalArgumentException("Only named types can be unknown.");
        };
    return new UnknownType(written, unread).addToSchema(type);
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
      throw refusal(type);
    }

    @Override
    public Object fromEnumSymbol(GenericEnumSymbol<?> value, Schema schema, LogicalType type) {
      throw refusal(type);
    }

    @Override
    public Object fromFixed(GenericFixed value, Schema schema, LogicalType type) {
      throw refusal(type);
    }

    private static UnknownTypeException refusal(LogicalType type) {
      UnknownType unknown = (UnknownType) type;
      return new UnknownTypeException(unknown.written, unknown.unread);
    }
  }
}
