package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningChangesTest {

  private static final String RELEASED =
      """
      {"type":"record","name":"R","namespace":"n","fields":[
        {"name":"amount","type":{"type":"bytes","logicalType":"decimal","precision":38,"scale":0}},
        {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},
        {"name":"micros","type":["null",{"type":"long","logicalType":"timestamp-micros"}],"default":null},
        {"name":"id","type":{"type":"string","logicalType":"uuid"}},
        {"name":"text","type":"string"},
        {"name":"count","type":"int","default":0},
        {"name":"kind","type":{"type":"enum","name":"E","symbols":["unknown","a"],"default":"unknown"}},
        {"name":"sum","type":{"type":"fixed","name":"F","size":8}},
        {"name":"parts","type":{"type":"array","items":{"type":"record","name":"P","fields":[
          {"name":"price","type":{"type":"bytes","logicalType":"decimal","precision":38,"scale":2}}]}}}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"precision\":38,\"scale\":0|\"precision\":38,\"scale\":2",
        "\"precision\":38,\"scale\":0|\"precision\":9,\"scale\":0",
        "\"precision\":38,\"scale\":0|\"precision\":39,\"scale\":0",
        "\"precision\":38,\"scale\":2|\"precision\":38,\"scale\":3",
        "timestamp-millis|timestamp-micros",
        "timestamp-micros|timestamp-millis",
        "timestamp-micros|local-timestamp-micros",
        "{\"type\":\"string\",\"logicalType\":\"uuid\"}|\"string\"",
        "{\"name\":\"text\",\"type\":\"string\"}|{\"name\":\"text\",\"type\":\"bytes\"}",
        "\"type\":\"int\"|\"type\":\"long\"",
        "\"default\":0|\"default\":1",
        "\"symbols\":[\"unknown\",\"a\"]|\"symbols\":[\"unknown\",\"b\"]",
        "\"size\":8|\"size\":16",
        "\"name\":\"F\"|\"name\":\"F\",\"aliases\":[\"G\"]",
        "\"name\":\"text\"|\"name\":\"words\",\"aliases\":[\"text\"]",
        "\"name\":\"P\"|\"name\":\"Q\",\"aliases\":[\"P\"]"
      })
  void aChangeOfMeaningIsFound(String from, String to) {
    assertThat(RELEASED).contains(from);
    Schema released = new Schema.Parser().parse(RELEASED);
    Schema current = new Schema.Parser().parse(RELEASED.replace(from, to));

    assertThat(MeaningChanges.between(released, current)).isNotEmpty();
  }

  /** Why the test is needed: Avro's own check has nothing against these. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"precision\":38,\"scale\":0|\"precision\":38,\"scale\":2",
        "\"precision\":38,\"scale\":0|\"precision\":9,\"scale\":0",
        "timestamp-millis|timestamp-micros"
      })
  void avrosOwnCheckDoesNotFindIt(String from, String to) {
    Schema released = new Schema.Parser().parse(RELEASED);
    Schema current = new Schema.Parser().parse(RELEASED.replace(from, to));

    assertThat(SchemaCompatibility.checkReaderWriterCompatibility(current, released).getType())
        .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
  }

  @Test
  void additionsChangeNoMeaning() {
    Schema released = new Schema.Parser().parse(RELEASED);
    Schema current =
        new Schema.Parser()
            .parse(
                RELEASED
                    .replace("[\"unknown\",\"a\"]", "[\"unknown\",\"a\",\"b\"]")
                    .replace(
                        "\"fields\":[\n",
                        "\"fields\":[{\"name\":\"x\",\"type\":\"string\",\"default\":\"\"},\n")
                    .replace("[\"null\",", "[\"null\",\"string\","));

    assertThat(current).isNotEqualTo(released);
    assertThat(MeaningChanges.between(released, current)).isEmpty();
  }
}
