package io.finlego.ingress.reference.asyncapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemasTest {

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static JsonNode translated(String avro) {
    return JsonSchemas.of(new Schema.Parser().parse(avro));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"string\"|{\"type\":\"string\"}",
        "\"int\"|{\"type\":\"integer\",\"format\":\"int32\"}",
        "\"long\"|{\"type\":\"integer\",\"format\":\"int64\"}",
        "\"boolean\"|{\"type\":\"boolean\"}",
        "\"double\"|{\"type\":\"number\",\"format\":\"double\"}",
        "\"bytes\"|{\"type\":\"string\",\"contentEncoding\":\"base64\"}",
        "[\"null\",\"string\"]|{\"type\":[\"string\",\"null\"]}",
        "[\"string\",\"long\"]|{\"oneOf\":[{\"type\":\"string\"},{\"type\":\"integer\",\"format\":\"int64\"}]}",
        "{\"type\":\"array\",\"items\":\"boolean\"}|{\"type\":\"array\",\"items\":{\"type\":\"boolean\"}}",
        "{\"type\":\"map\",\"values\":\"string\"}|{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}",
      })
  void plainTypesAreTheTypesOfJson(String avro, String expected) {
    assertThat(translated(avro)).isEqualTo(json(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "string,uuid,string,uuid",
    "int,date,string,date",
    "long,timestamp-micros,string,date-time",
  })
  void logicalTypesAreWhatTheyMean(String avro, String logical, String type, String format) {
    String schema = "{\"type\":\"%s\",\"logicalType\":\"%s\"}".formatted(avro, logical);

    assertThat(translated(schema))
        .isEqualTo(json("{\"type\":\"%s\",\"format\":\"%s\"}".formatted(type, format)));
  }

  @Test
  void aDecimalWithoutDecimalsIsAnIntegerOfAnySize() {
    assertThat(
            translated(
                "{\"type\":\"bytes\",\"logicalType\":\"decimal\",\"precision\":38,\"scale\":0}"))
        .isEqualTo(json("{\"type\":\"integer\"}"));
  }

  @Test
  void aRecordHasAllItsFieldsWithTheirDocumentation() {
    String avro =
        """
        {"type": "record", "name": "Paid", "doc": "Money came.", "fields": [
          {"name": "amount", "type": "long", "doc": "Minor units."},
          {"name": "how", "doc": "By which way.",
           "type": ["null", {"type": "enum", "name": "Way", "symbols": ["card", "cash"]}]}]}
        """;

    assertThat(translated(avro))
        .isEqualTo(
            json(
                """
                {"type": "object", "title": "Paid", "description": "Money came.",
                 "required": ["amount", "how"],
                 "properties": {
                   "amount": {"type": "integer", "format": "int64", "description": "Minor units."},
                   "how": {"type": ["string", "null"], "title": "Way",
                           "enum": ["card", "cash", null], "description": "By which way."}}}
                """));
  }
}
