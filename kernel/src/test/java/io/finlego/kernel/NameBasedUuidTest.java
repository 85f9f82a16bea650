package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class NameBasedUuidTest {

  private static final UUID NAMESPACE = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

  @Test
  void theSameNamesGiveTheSameIdOfVersionFive() {
    UUID id = NameBasedUuid.of(NAMESPACE, "caller", "operation", "key");

    assertThat(id).isEqualTo(NameBasedUuid.of(NAMESPACE, "caller", "operation", "key"));
    assertThat(id.version()).isEqualTo(5);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void namesWithOtherBoundariesGiveAnotherId() {
    assertThat(NameBasedUuid.of(NAMESPACE, "ab", "c"))
        .isNotEqualTo(NameBasedUuid.of(NAMESPACE, "a", "bc"));
    assertThat(NameBasedUuid.of(NAMESPACE, "a")).isNotEqualTo(NameBasedUuid.of(NAMESPACE, "a", ""));
  }
}
