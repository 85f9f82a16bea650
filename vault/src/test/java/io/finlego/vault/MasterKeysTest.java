package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeysTest {

  private final MasterKeys before =
      new MasterKeys(Secrets.settings("a", Map.of("a", Secrets.key(1))));
  private final WrappedKey wrapped = before.newKey(UUID.randomUUID());

  @Test
  void afterARotationOldKeysAreReadAndNewKeysUseTheNewMasterKey() {
    MasterKeys after =
        new MasterKeys(Secrets.settings("b", Map.of("a", Secrets.key(1), "b", Secrets.key(2))));
    byte[] sealed = before.unwrap(wrapped).seal(Purpose.NAME, "Ada");

    assertThat(after.unwrap(wrapped).open(Purpose.NAME, sealed)).isEqualTo("Ada");
    assertThat(after.newKey(UUID.randomUUID()).masterKeyName()).isEqualTo("b");
  }

  @Test
  void readingAKeyWithoutItsMasterKeyFailsAndNamesThatKey() {
    MasterKeys otherKeys = new MasterKeys(Secrets.settings("b", Map.of("b", Secrets.key(2))));

    assertThatThrownBy(() -> otherKeys.unwrap(wrapped))
        .isInstanceOf(MissingMasterKeyException.class)
        .hasMessageContaining("master key a");
  }

  @Test
  void aWrappedKeyDoesNotOpenUnderAnotherId() {
    WrappedKey swapped =
        new WrappedKey(UUID.randomUUID(), wrapped.masterKeyName(), wrapped.bytes());

    assertThatThrownBy(() -> before.unwrap(swapped)).isInstanceOf(BrokenSealException.class);
  }

  @Test
  void invalidKeysInTheSettingsAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterKeys(Secrets.settings("a", Map.of("a", "c2hvcnQ="))))
        .withMessage("finlego.vault.master-keys.a has 5 bytes, not 32.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterKeys(Secrets.settings("a", Map.of("a", "!"))))
        .withMessage("finlego.vault.master-keys.a is not base64.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterKeys(Secrets.settings("b", Map.of("a", Secrets.key(1)))))
        .withMessageContaining("finlego.vault.current names the master key b");
  }

  @Test
  void theSettingsDoNotShowTheirKeys() {
    assertThat(Secrets.settings("a", Map.of("a", Secrets.key(1))).toString())
        .doesNotContain(Secrets.key(1), Secrets.key(99));
  }
}
