package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"b\":1,\"a\":2.0} | {\"a\":2,\"b\":1}",
        "{\"a\":2.00} | { \"a\" : 20e-1 }",
        "{\"a\":null,\"b\":[]} | {\"b\":[ ]}",
        "{\"a\":0.0} | {\"a\":-0}",
        "[1,{\"x\":{\"z\":1,\"y\":2}}] | [1.0,{\"x\":{\"y\":2,\"z\":1}}]",
        "\"\\u0041\\/\\n\" | \"A/\\u000a\"",
        "{\"a\":null} | {}"
      })
  void textsWithOneMeaningAreEqual(String one, String other) {
    assertThat(CanonicalJson.areEqual(one, other)).isTrue();
    assertThat(CanonicalJson.canonicalText(one)).isEqualTo(CanonicalJson.canonicalText(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"a\":1} | {\"a\":\"1\"}",
        "[1,2] | [2,1]",
        "[null] | []",
        "{\"a\":{}} | {}",
        "{\"a\":\"x\"} | {\"A\":\"x\"}",
        "[\"a\\\",\\\"b\"] | [\"a\",\"b\"]",
        "true | \"true\"",
        "1 | 1.1"
      })
  void textsWithOtherMeaningsDiffer(String one, String other) {
    assertThat(CanonicalJson.areEqual(one, other)).isFalse();
    assertThat(CanonicalJson.canonicalText(one)).isNotEqualTo(CanonicalJson.canonicalText(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1 2]", "{\"a\" 1}", "nul", "1 2", "\"a", "\"\\u00", "--1", "]"})
  void whatIsNoJsonIsRefusedAndEqualsOnlyItself(String text) {
    assertThatThrownBy(() -> CanonicalJson.comparableValue(text))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CanonicalJson.areEqual(text, text)).isTrue();
    assertThat(CanonicalJson.areEqual(text, "{}")).isFalse();
  }

  @Test
  void anAbsentTextEqualsOnlyAnAbsentOne() {
    assertThat(CanonicalJson.areEqual(null, null)).isTrue();
    assertThat(CanonicalJson.areEqual(null, "{}")).isFalse();
    assertThat(CanonicalJson.areEqual("{}", null)).isFalse();
  }
}
