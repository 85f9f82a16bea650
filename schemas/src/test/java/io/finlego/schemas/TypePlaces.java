package io.finlego.schemas;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.generic.GenericRecord;

/**
 * The fields with the types of their values, such as {@code Reply.result: OtpSent}. A release may
 * know a type in one field and not in another.
 */
final class TypePlaces {

  private TypePlaces() {}

  /** The places at which values of a record have their types. */
  static Set<String> in(GenericRecord record) {
    Set<String> places = new TreeSet<>();
    addFields(record, places);
    return places;
  }

  private static void addFields(GenericRecord record, Set<String> places) {
    for (Schema.Field field : record.getSchema().getFields()) {
      addValue(place(record.getSchema(), field), record.get(field.pos()), places);
    }
  }

  private static void addValue(String field, Object value, Set<String> places) {
    switch (value) {
      case GenericRecord record -> {
        places.add(field + record.getSchema().getFullName());
        addFields(record, places);
      }
      case GenericEnumSymbol<?> symbol -> places.add(field + symbol.getSchema().getFullName());
      case Collection<?> items -> items.forEach(item -> addValue(field, item, places));
      case null, default -> {}
    }
  }

  /** The places at which a schema allows types. */
  static Set<String> allowedBy(Schema schema) {
    Set<String> places = new TreeSet<>();
    addFields(schema, places);
    return places;
  }

  private static void addFields(Schema record, Set<String> places) {
    for (Schema.Field field : record.getFields()) {
      addType(place(record, field), field.schema(), places);
    }
  }

  private static void addType(String field, Schema type, Set<String> places) {
    switch (type.getType()) {
      case RECORD -> {
        if (places.add(field + type.getFullName())) {
          addFields(type, places);
        }
      }
      case ENUM -> places.add(field + type.getFullName());
      case UNION -> type.getTypes().forEach(branch -> addType(field, branch, places));
      case ARRAY -> addType(field, type.getElementType(), places);
      case MAP -> addType(field, type.getValueType(), places);
      default -> {}
    }
  }

  private static String place(Schema record, Schema.Field field) {
    return record.getFullName() + "." + field.name() + ": ";
  }
}
