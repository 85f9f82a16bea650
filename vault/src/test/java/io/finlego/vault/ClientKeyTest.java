package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientKeyTest {

  private static final String PLAIN = "Žemaitė, +370 600 00000";

  private final MasterKeys masterKeys =
      new MasterKeys(Secrets.settings("a", Map.of("a", Secrets.key(1))));
  private final ClientKey key = masterKeys.unwrap(masterKeys.newKey(UUID.randomUUID()));

  @Test
  void aSealedTextIsOpened() {
    byte[] sealed = key.seal(Purpose.PROFILE, PLAIN);

    assertThat(key.open(Purpose.PROFILE, sealed)).isEqualTo(PLAIN);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("600");
  }

  @Test
  void twoSealsOfOneTextDiffer() {
    assertThat(key.seal(Purpose.NAME, PLAIN)).isNotEqualTo(key.seal(Purpose.NAME, PLAIN));
  }

  @Test
  void twoSealsOfOneTextForOneCommandAreEqualAndTellNothingAboutOtherSeals() {
    UUID command = UUID.randomUUID();
    byte[] sealed = key.sealFor(command, Purpose.NAME, PLAIN);

    assertThat(key.open(Purpose.NAME, sealed)).isEqualTo(PLAIN);
    assertThat(key.sealFor(command, Purpose.NAME, PLAIN)).isEqualTo(sealed);
    assertThat(nonceOf(key.sealFor(UUID.randomUUID(), Purpose.NAME, PLAIN)))
        .isNotEqualTo(nonceOf(sealed));
    assertThat(nonceOf(key.sealFor(command, Purpose.PROFILE, PLAIN))).isNotEqualTo(nonceOf(sealed));
    assertThat(nonceOf(key.sealFor(command, Purpose.NAME, "x"))).isNotEqualTo(nonceOf(sealed));
  }

  @Test
  void aTextSealedForOnePurposeDoesNotOpenForAnother() {
    byte[] sealed = key.seal(Purpose.NAME, PLAIN);

    assertThatThrownBy(() -> key.open(Purpose.PROFILE, sealed))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aTextWithAnyByteAlteredDoesNotOpen() {
    byte[] sealed = key.seal(Purpose.NAME, PLAIN);
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> key.open(Purpose.NAME, altered))
          .isInstanceOf(BrokenSealException.class);
    }
  }

  private static byte[] nonceOf(byte[] sealed) {
    return Arrays.copyOf(sealed, 12);
  }

  @Test
  void anotherClientsKeyOpensNoText() {
    ClientKey other = masterKeys.unwrap(masterKeys.newKey(UUID.randomUUID()));
    byte[] sealed = key.seal(Purpose.NAME, PLAIN);

    assertThatThrownBy(() -> other.open(Purpose.NAME, sealed))
        .isInstanceOf(BrokenSealException.class);
  }
}
