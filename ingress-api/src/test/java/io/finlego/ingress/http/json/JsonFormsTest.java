package io.finlego.ingress.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.finlego.ingress.http.money.Amount;
import io.finlego.ingress.http.result.CodedInputException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonFormsTest {

  private static final JsonMapper JSON = mapper();

  enum Word {
    FX_POSITION,
    camelAlready,
    @JsonProperty("private")
    PRIVATE_COMPANY
  }

  record Forms(
      UUID id,
      LocalDate date,
      Instant instant,
      Word word,
      Amount amount,
      String text,
      Integer number) {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    JsonConfiguration.apply(builder);
    return builder.build();
  }

  private static Forms read(String field, String value) {
    return JSON.readValue("{\"%s\": %s}".formatted(field, value), Forms.class);
  }

  @Test
  void enumsAreCamelCaseWords() {
    assertThat(JSON.writeValueAsString(Word.values()))
        .isEqualTo("[\"fxPosition\",\"camelAlready\",\"private\"]");
    assertThat(read("word", "\"fxPosition\"").word()).isEqualTo(Word.FX_POSITION);
    assertThat(read("word", "\"private\"").word()).isEqualTo(Word.PRIVATE_COMPANY);
    assertThat(EnumNames.all(Word.class)).isEqualTo("fxPosition, camelAlready, private");
    assertThat(EnumNames.find(Word.class, "FX_POSITION")).isNull();
  }

  @Test
  void instantsHaveUpToMicroseconds() {
    Instant instant = Instant.parse("2026-01-31T12:00:00.123456789Z");

    assertThat(JSON.writeValueAsString(instant)).isEqualTo("\"2026-01-31T12:00:00.123456Z\"");
    assertThat(JSON.writeValueAsString(Instant.EPOCH)).isEqualTo("\"1970-01-01T00:00:00Z\"");
    assertThat(read("instant", "\"2026-01-31T14:00:00.5+02:00\"").instant())
        .isEqualTo(Instant.parse("2026-01-31T12:00:00.5Z"));
  }

  @Test
  void decimalsAreExact() {
    assertThat(read("amount", "0.1").amount().value()).isEqualTo(new BigDecimal("0.1"));
    assertThat(read("amount", "\"12345678901234567.89\"").amount().value())
        .isEqualTo("12345678901234567.89");
    assertThat(JSON.writeValueAsString(new BigDecimal("1E+3"))).isEqualTo("1000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1,00\"",
        "\"NaN\"",
        "\"\"",
        "\"1e3\"",
        "\" 1\"",
        "true",
        "[1]",
        "{}",
        "\"0x10\"",
        "\"+1\"",
        "\"٣\""
      })
  void textThatIsNotADecimalIsNotAnAmount(String value) {
    assertThatThrownBy(() -> read("amount", value)).isInstanceOf(CodedInputException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id: \"1-1-1-1-1\"",
        "id: \"AAAAAAAAAAAAAAAAAAAAAA==\"",
        "id: 1",
        "id: \"\"",
        "date: \"2026-02-30\"",
        "date: \"2026-2-1\"",
        "date: \"+12026-01-01\"",
        "date: \"2026-01-01T00:00:00Z\"",
        "date: [2026, 1, 1]",
        "date: 20000",
        "instant: 1700000000",
        "instant: \"2026-01-31\"",
        "instant: \"2026-01-31T25:00:00Z\"",
        "instant: \"2026-01-31T12:00:00\"",
        "instant: \"\"",
        "word: \"FX_POSITION\"",
        "word: 0",
        "word: \"\"",
        "text: 1",
        "text: true",
        "text: {}",
        "number: \"1\"",
        "number: 1.5",
        "number: 99999999999",
        "number: true",
        "number: \"\""
      })
  void valuesAreNotConvertedSilently(String field) {
    String[] parts = field.split(": ", 2);

    assertThatThrownBy(() -> read(parts[0], parts[1])).isInstanceOf(JacksonException.class);
  }

  @Test
  void unknownFieldsAreIgnored() {
    assertThat(read("somethingNew", "{\"a\": [1]}"))
        .isEqualTo(new Forms(null, null, null, null, null, null, null));
  }

  @Test
  void aSurrogatePairIsOneCharacter() throws Exception {
    JsonText.check(
        "{\"a\": \"\\ud83d\\ude00 😀 \\\\ud800 \\\\u0000\", \"n\": 1e400}"
            .getBytes(StandardCharsets.UTF_8));
  }
}
