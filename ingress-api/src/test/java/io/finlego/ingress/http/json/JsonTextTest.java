package io.finlego.ingress.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.result.ErrorCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

  @Test
  void aSmallDocumentMayHaveAsManyValuesAsFit() {
    int count = JsonWeight.WEIGHT_BASE - 1;

    assertThatCode(() -> JsonText.check(list("1", count, 0))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"1,1", "{},4", "[],3", "[[]],5"})
  void aLargeDocumentMayCountOneMoreForEachEightBytes(String item, int weight) {
    int blanks = 80_000;
    int count = 1;
    while (weight * (count + 1) + 1
        <= JsonWeight.WEIGHT_BASE
            + ((item.length() + 1) * (count + 1) + 1 + blanks) / JsonWeight.BYTES_PER_WEIGHT) {
      count++;
    }
    byte[] largest = list(item, count, blanks);
    byte[] tooLarge = list(item, count + 1, blanks);

    assertThatCode(() -> JsonText.check(largest)).doesNotThrowAnyException();
    assertThatThrownBy(() -> JsonText.check(tooLarge))
        .isInstanceOf(JsonRefusedException.class)
        .hasMessageContaining("49152, and one more for each 8 bytes")
        .extracting("code")
        .isEqualTo(ErrorCode.TOO_MANY_VALUES);
  }

  @Test
  void aChainOfObjectsIsCounted() {
    String chain = "{\"\":".repeat(100) + "1" + "}".repeat(100);
    byte[] document =
        ("[" + chain + ("," + chain).repeat(299) + "]").getBytes(StandardCharsets.UTF_8);

    assertThat(JsonWeight.of(document).memoryBytes()).isGreaterThan(30_000 * 200L);
    assertThatThrownBy(() -> JsonText.check(document)).isInstanceOf(JsonRefusedException.class);
  }

  @Test
  void charactersOfStringsAreNoValues() {
    byte[] document = ("\"" + "{[,\\\"".repeat(20_000) + "\"").getBytes(StandardCharsets.UTF_8);

    assertThatCode(() -> JsonText.check(document)).doesNotThrowAnyException();
  }

  private static byte[] list(String item, int count, int blanks) {
    return ("[" + item + ("," + item).repeat(count - 1) + "]" + " ".repeat(blanks))
        .getBytes(StandardCharsets.UTF_8);
  }
}
