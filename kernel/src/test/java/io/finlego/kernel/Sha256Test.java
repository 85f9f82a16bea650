package io.finlego.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-4. */
  @Test
  void theDigestIsThatOfAllPartsInARow() {
    byte[] digest = Sha256.of("abc".getBytes(StandardCharsets.US_ASCII));

    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(
            Sha256.of(
                "a".getBytes(StandardCharsets.US_ASCII),
                new byte[0],
                "bc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(digest);
  }
}
