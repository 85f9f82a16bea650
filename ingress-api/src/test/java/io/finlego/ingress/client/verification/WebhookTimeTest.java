package io.finlego.ingress.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WebhookTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"2020-02-21 13:23:19.002\"|2020-02-21T13:23:19.002Z",
        "\"2020-02-21 13:23:19\"|2020-02-21T13:23:19Z",
        "\"2020-02-21 13:23:19+0000\"|2020-02-21T13:23:19Z",
        "\"2020-02-21 14:23:19.5 +01:00\"|2020-02-21T13:23:19.5Z",
        "\"2020-02-21T13:23:19.002Z\"|2020-02-21T13:23:19.002Z",
        "\"2020-02-21T13:23:19.123456789\"|2020-02-21T13:23:19.123456Z",
        "1582291399002|2020-02-21T13:23:19.002Z",
        "1582291399002.0|2020-02-21T13:23:19.002Z",
        "1420070400000|2015-01-01T00:00:00Z"
      })
  void aTimeIsTakenAsSumsubWritesItOrAsMilliseconds(String json, Instant expected) {
    assertThat(WebhookTime.parse(JsonMapper.shared().readTree(json))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"yesterday\"",
        "\"2020-02-30 13:23:19\"",
        "\"2020-02-21 25:00:00\"",
        "\"2020-02-21\"",
        "\"1582291399002\"",
        "\"2020-02-21 13:23:19.002 +01:00:00\"",
        "-1",
        "0",
        "1582291399",
        "1.5",
        "1e300",
        "999999999999999999",
        "true",
        "{}",
        "[1]"
      })
  void textOfAnotherFormIsNotATime(String json) {
    assertThat(WebhookTime.parse(JsonMapper.shared().readTree(json))).isNull();
  }
}
