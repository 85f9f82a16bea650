package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastingKeysTest {

  private final LastingKeys keys = keys("a", Map.of("a", Secrets.key(1)));

  @Test
  void aKeyIsTheSameInEveryReleaseAndAfterARotationOfTheMasterKey() {
    LastingKeys rotated = keys("b", Map.of("a", Secrets.key(1), "b", Secrets.key(2)));

    assertThat(HexFormat.of().formatHex(keys.keyFor("one-time codes")))
        .isEqualTo("a0c3439123dcf160f0358e7071044af996d0904815fdb1401bcda96600fcfcca");
    assertThat(rotated.keyFor("one-time codes")).isEqualTo(keys.keyFor("one-time codes"));
  }

  @Test
  void keysForOtherPurposesDiffer() {
    assertThat(keys.keyFor("other things")).isNotEqualTo(keys.keyFor("one-time codes"));
  }

  private static LastingKeys keys(String current, Map<String, String> masterKeys) {
    return new LastingKeys(Secrets.settings(current, masterKeys));
  }
}
