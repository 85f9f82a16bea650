package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLengthTest {

  /** One letter, which takes two UTF-16 units. */
  private static final String LETTER = "\ud835\udd38";

  @Test
  void aLetterBeyondTheBasicPlaneCountsOnce() {
    assertThat(TextLength.of(LETTER)).isEqualTo(1);
    assertThat(TextLength.isBetween(1, 2, LETTER.repeat(2))).isTrue();
    assertThat(TextLength.isBetween(1, 2, LETTER.repeat(3))).isFalse();
    assertThat(TextLength.isBetween(1, 2, "")).isFalse();
  }
}
