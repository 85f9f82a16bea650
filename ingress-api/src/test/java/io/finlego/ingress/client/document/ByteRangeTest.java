package io.finlego.ingress.client.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 0",
    "bytes=0-99, 0, 99",
    "bytes=10-, 10, 99",
    "bytes=10-1000, 10, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99"
  })
  void aRangeHasItsBytes(String header, long first, long last) {
    assertThat(ByteRange.of(header, 100)).isEqualTo(new ByteRange.Part(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
  void aRangeBeyondTheEndHasNoBytes(String header) {
    assertThat(ByteRange.of(header, 100)).isInstanceOf(ByteRange.Unsatisfiable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-3",
        "bytes=a-b",
        "bytes=0-1,5-6",
        "lines=1-2",
        "bytes=99999999999999999999-"
      })
  void anythingButASingleRangeIsTheWhole(String header) {
    assertThat(ByteRange.of(header, 100)).isInstanceOf(ByteRange.Whole.class);
  }

  @Test
  void aMissingHeaderIsTheWhole() {
    assertThat(ByteRange.of(null, 100)).isInstanceOf(ByteRange.Whole.class);
  }
}
