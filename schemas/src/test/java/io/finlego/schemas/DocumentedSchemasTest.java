package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every schema of the catalogue documents itself for its readers. */
class DocumentedSchemasTest {

  static Stream<Schema> types() {
    Map<String, Schema> types = new LinkedHashMap<>();
    SchemaCatalogue.shipped().released().forEach(released -> collect(released.schema(), types));
    Topics.all().forEach(topic -> collect(topic.valueSchema(), types));
    return types.values().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeAndFieldIsDocumented(Schema type) {
    assertThat(type.getDoc()).as(type.getFullName()).isNotBlank();
    if (type.getType() == Schema.Type.RECORD) {
      assertThat(type.getFields())
          .allSatisfy(f -> assertThat(f.doc()).as(type.getName() + "." + f.name()).isNotBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyEnumHasADefaultSymbolForOldReaders(Schema type) {
    if (type.getType() == Schema.Type.ENUM) {
      assertThat(type.getEnumDefault()).as(type.getFullName()).isEqualTo("unknown");
    }
  }

  private static void collect(Schema schema, Map<String, Schema> types) {
    switch (schema.getType()) {
      case RECORD -> {
        if (types.putIfAbsent(schema.getFullName(), schema) == null) {
          schema.getFields().forEach(field -> collect(field.schema(), types));
        }
      }
      case ENUM, FIXED -> types.putIfAbsent(schema.getFullName(), schema);
      case ARRAY -> collect(schema.getElementType(), types);
      case MAP -> collect(schema.getValueType(), types);
      case UNION -> schema.getTypes().forEach(branch -> collect(branch, types));
      default -> {}
    }
  }
}
