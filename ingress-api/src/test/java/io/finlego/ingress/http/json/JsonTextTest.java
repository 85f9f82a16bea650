package io.finlego.ingress.http.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTextTest {

  @Test
  void aSmallDocumentMayHaveAsManyValuesAsFit() {
    assertThatCode(() -> JsonText.check(list(JsonText.VALUES_BASE, 0))).doesNotThrowAnyException();
  }

  @Test
  void aLargeDocumentMayHaveOneMoreValueForEachEightBytes() {
    int blanks = 80_000;
    int values = valuesThatFit(blanks);

    assertThatCode(() -> JsonText.check(list(values, blanks))).doesNotThrowAnyException();
    assertThatThrownBy(() -> JsonText.check(list(values + 1, blanks)))
        .isInstanceOf(JsonRefusedException.class)
        .hasMessageContaining("4096 values");
  }

  @Test
  void charactersOfStringsAreNoValues() {
    byte[] document = ("\"" + "{[,\\\"".repeat(20_000) + "\"").getBytes(StandardCharsets.UTF_8);

    assertThatCode(() -> JsonText.check(document)).doesNotThrowAnyException();
  }

  private static int valuesThatFit(int blanks) {
    int values = JsonText.VALUES_BASE + blanks / JsonText.BYTES_PER_VALUE;
    while (values + 1
        <= JsonText.VALUES_BASE + list(values + 1, blanks).length / JsonText.BYTES_PER_VALUE) {
      values++;
    }
    return values;
  }

  /** A list with this number of values, counting the list itself instead of its first item. */
  private static byte[] list(int values, int blanks) {
    return ("[1" + ",1".repeat(values - 1) + "]" + " ".repeat(blanks))
        .getBytes(StandardCharsets.UTF_8);
  }
}
