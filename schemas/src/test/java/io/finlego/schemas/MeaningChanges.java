package io.finlego.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;

/**
 * Finds changes that Avro takes for compatible although a reader then understands something else:
 * another logical type, scale or precision, a size, an alias, a default, a wider type, a name that
 * is gone. Added fields, symbols and branches of unions are no such changes.
 */
final class MeaningChanges {

  private final List<String> changes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private MeaningChanges() {}

  /** The changes, each with its place; both schemas are in their normal form. */
  static List<String> between(Schema released, Schema current) {
    MeaningChanges changes = new MeaningChanges();
    changes.compare(released.getFullName(), released, current);
    return changes.changes;
  }

  private void compare(String place, Schema released, Schema current) {
    for (Schema type : branches(released)) {
      Schema match =
          branches(current).stream()
              .filter(branch -> branch.getFullName().equals(type.getFullName()))
              .filter(branch -> branch.getType() == type.getType())
              .findFirst()
              .orElse(null);
      if (match == null) {
        changes.add("%s: %s is gone".formatted(place, type.getFullName()));
      } else {
        compareTypes(place, type, match);
      }
    }
  }

  private void compareTypes(String place, Schema released, Schema current) {
    same(place, "properties", released.getObjectProps(), current.getObjectProps());
    same(place, "logical type", released.getLogicalType(), current.getLogicalType());
    switch (released.getType()) {
      case RECORD -> compareRecords(place, released, current);
      case ENUM -> {
        same(place, "aliases", released.getAliases(), current.getAliases());
        same(place, "default", released.getEnumDefault(), current.getEnumDefault());
        if (!current.getEnumSymbols().containsAll(released.getEnumSymbols())) {
          changes.add("%s: a symbol is gone".formatted(place));
        }
      }
      case FIXED -> {
        same(place, "aliases", released.getAliases(), current.getAliases());
        same(place, "size", released.getFixedSize(), current.getFixedSize());
      }
      case ARRAY -> compare(place + "[]", released.getElementType(), current.getElementType());
      case MAP -> compare(place + "{}", released.getValueType(), current.getValueType());
      default -> {}
    }
  }

  private void compareRecords(String place, Schema released, Schema current) {
    if (!seen.add(released.getFullName())) {
      return;
    }
    same(place, "aliases", released.getAliases(), current.getAliases());
    for (Schema.Field field : released.getFields()) {
      String inner = released.getName() + "." + field.name();
      Schema.Field match = current.getField(field.name());
      if (match == null) {
        changes.add("%s is gone".formatted(inner));
        continue;
      }
      same(inner, "aliases", field.aliases(), match.aliases());
      same(inner, "default", defaultOf(field), defaultOf(match));
      same(inner, "properties", field.getObjectProps(), match.getObjectProps());
      compare(inner, field.schema(), match.schema());
    }
    for (Schema.Field field : current.getFields()) {
      if (released.getField(field.name()) == null && !field.aliases().isEmpty()) {
        changes.add("%s.%s: an alias".formatted(released.getName(), field.name()));
      }
    }
  }

  private void same(String place, String what, Object released, Object current) {
    if (!Objects.equals(released, current)) {
      changes.add("%s: %s: %s became %s".formatted(place, what, released, current));
    }
  }

  private static String defaultOf(Schema.Field field) {
    return field.hasDefaultValue() ? String.valueOf(field.defaultVal()) : "none";
  }

  private static List<Schema> branches(Schema schema) {
    return schema.isUnion() ? schema.getTypes() : List.of(schema);
  }
}
