package io.finlego.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SecretSealTest {

  private static final byte[] SECRET = "the code 123456".getBytes(StandardCharsets.UTF_8);

  private final SecretSeal seal =
      new SecretSeal(Secrets.settings("a", Map.of("a", Secrets.key(1))));

  @Test
  void aSealedSecretIsOpenedAndShowsNothing() {
    byte[] sealed = seal.seal(Purpose.EVENTS, SECRET, "1");

    assertThat(seal.open(Purpose.EVENTS, sealed, "1")).isEqualTo(SECRET);
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("123456");
  }

  @Test
  void sealingTheSameSecretAgainGivesTheSameBytesButNotInAnotherContext() {
    byte[] sealed = seal.seal(Purpose.EVENTS, SECRET, "1");

    assertThat(seal.seal(Purpose.EVENTS, SECRET, "1")).isEqualTo(sealed);
    assertThat(nonceOf(seal.seal(Purpose.EVENTS, SECRET, "2"))).isNotEqualTo(nonceOf(sealed));
    assertThat(nonceOf(seal.seal(Purpose.OTP_TOKEN, SECRET, "1"))).isNotEqualTo(nonceOf(sealed));
  }

  @Test
  void aSecretThatAnEarlierReleaseSealedWithARandomNonceOpens() {
    byte[] sealed =
        HexFormat.of()
            .parseHex(
                "0161a1b2c3d4e5f60718293a4b5c"
                    + "ed3109518037199a9de044daa4945e61059e4480aa79d6e16a4bcc0df3592f");

    assertThat(seal.open(Purpose.EVENTS, sealed, "1")).isEqualTo(SECRET);
  }

  @Test
  void aSecretSealedForOnePurposeAndContextDoesNotOpenForAnother() {
    byte[] sealed = seal.seal(Purpose.EVENTS, SECRET, "1");

    assertThatThrownBy(() -> seal.open(Purpose.EVENTS, sealed, "2"))
        .isInstanceOf(BrokenSealException.class);
    assertThatThrownBy(() -> seal.open(Purpose.OTP_TOKEN, sealed, "1"))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void aSecretThatIsAlteredOrCutShortDoesNotOpen() {
    byte[] sealed = seal.seal(Purpose.EVENTS, SECRET, "1");
    for (int i = 0; i < sealed.length; i++) {
      byte[] altered = sealed.clone();
      altered[i] ^= 1;
      byte[] cut = Arrays.copyOf(sealed, i);
      assertThatThrownBy(() -> seal.open(Purpose.EVENTS, altered, "1"))
          .isInstanceOfAny(BrokenSealException.class, MissingMasterKeyException.class);
      assertThatThrownBy(() -> seal.open(Purpose.EVENTS, cut, "1"))
          .isInstanceOfAny(BrokenSealException.class, MissingMasterKeyException.class);
    }
  }

  @Test
  void afterARotationEarlierSecretsOpenAsLongAsTheirMasterKeyIsKept() {
    byte[] sealed = seal.seal(Purpose.EVENTS, SECRET, "1");
    SecretSeal rotated =
        new SecretSeal(Secrets.settings("b", Map.of("a", Secrets.key(1), "b", Secrets.key(2))));
    SecretSeal without = new SecretSeal(Secrets.settings("b", Map.of("b", Secrets.key(2))));

    assertThat(rotated.open(Purpose.EVENTS, sealed, "1")).isEqualTo(SECRET);
    assertThat(without.open(Purpose.EVENTS, rotated.seal(Purpose.EVENTS, SECRET, "1"), "1"))
        .isEqualTo(SECRET);
    assertThatThrownBy(() -> without.open(Purpose.EVENTS, sealed, "1"))
        .isInstanceOf(MissingMasterKeyException.class)
        .hasMessage(
            "A secret is sealed with the master key a: add that key to"
                + " finlego.vault.master-keys.");
  }

  /** The nonce comes after the name of the master key, which is "a". */
  private static byte[] nonceOf(byte[] sealed) {
    return Arrays.copyOfRange(sealed, 2, 14);
  }

  @Test
  void anotherKeyOfTheSameNameIsSaidToBeAnother() {
    byte[] sealed = seal.seal(Purpose.EVENTS, SECRET, "1");
    SecretSeal other = new SecretSeal(Secrets.settings("a", Map.of("a", Secrets.key(2))));

    assertThatThrownBy(() -> other.open(Purpose.EVENTS, sealed, "1"))
        .isInstanceOf(BrokenSealException.class)
        .hasMessage(
            "A secret does not open with the master key a: finlego.vault.master-keys has another"
                + " key of that name, or the secret was altered.");
  }

  @Test
  void aTokenOpensOnlyForItsOwnExpiry() {
    OtpTokenSeal tokenSeal = new OtpTokenSeal(seal);
    Instant expiresAt = Instant.parse("2026-03-02T09:21:00.000001Z");
    byte[] sealedToken = tokenSeal.seal("the-token", expiresAt);

    assertThat(tokenSeal.open(sealedToken, expiresAt)).isEqualTo("the-token");
    assertThatThrownBy(() -> tokenSeal.open(sealedToken, expiresAt.plusSeconds(1)))
        .isInstanceOf(BrokenSealException.class);
  }

  @Test
  void anApplicationWithoutKeysDoesNotStartAndSaysWhichSettingIsMissing() {
    new ApplicationContextRunner()
        .withUserConfiguration(VaultConfiguration.class)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining("finlego.vault")
                    .hasStackTraceContaining("must not be blank"));
  }
}
