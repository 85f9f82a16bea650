package io.finlego.ingress.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignerTest {

  /** Test case 2 of RFC 4231. */
  private final WebhookSigner signer = new WebhookSigner(bytes("Jefe"));

  private static final String BODY = "what do ya want for nothing?";
  private static final String SHA256 =
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
  private static final String SHA512 =
      "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
          + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737";

  @Test
  void theSignatureIsTheHmacOfTheRfc() {
    assertThat(signer.sign(bytes(BODY), DigestAlgorithm.HMAC_SHA256_HEX)).isEqualTo(SHA256);
    assertThat(signer.sign(bytes(BODY), DigestAlgorithm.HMAC_SHA512_HEX)).isEqualTo(SHA512);
    assertThat(signer.isSigned(bytes(BODY), SHA256, "HMAC_SHA256_HEX")).isTrue();
    assertThat(signer.isSigned(bytes(BODY), SHA512, "HMAC_SHA512_HEX")).isTrue();
  }

  @Test
  void aSignaturesDigitsMayHaveEitherCase() {
    assertThat(signer.isSigned(bytes(BODY), SHA256.toUpperCase(Locale.ROOT), "HMAC_SHA256_HEX"))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anyAlteredByteIsNoticed(DigestAlgorithm algorithm) {
    String digest = signer.sign(bytes(BODY), algorithm);
    for (int i = 0; i < BODY.length(); i++) {
      byte[] altered = bytes(BODY);
      altered[i] ^= 1;
      assertThat(signer.isSigned(altered, digest, algorithm.name())).as("byte %d", i).isFalse();
    }
    assertThat(signer.isSigned(bytes(BODY + " "), digest, algorithm.name())).isFalse();
    assertThat(signer.isSigned(new byte[0], digest, algorithm.name())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5b",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843,5b",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec384x",
        "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM="
      })
  void textOfAnotherFormIsNotASignature(String digest) {
    assertThat(signer.isSigned(bytes(BODY), digest, "HMAC_SHA256_HEX")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HMAC_SHA1_HEX", "hmac_sha256_hex", "HMAC_SHA512_HEX", "none"})
  void aSignatureMustBeOfTheNamedAlgorithm(String algorithm) {
    assertThat(signer.isSigned(bytes(BODY), SHA256, algorithm)).isFalse();
  }

  @Test
  void aSignatureNeedsBothHeaders() {
    assertThat(signer.isSigned(bytes(BODY), SHA256, null)).isFalse();
    assertThat(signer.isSigned(bytes(BODY), null, "HMAC_SHA256_HEX")).isFalse();
  }

  @Test
  void anotherSecretMakesAnotherSignature() {
    WebhookSigner other = new WebhookSigner(bytes("jefe"));
    assertThat(other.isSigned(bytes(BODY), SHA256, "HMAC_SHA256_HEX")).isFalse();
    assertThat(new SumsubSettings("top-secret").toString()).doesNotContain("top-secret");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
