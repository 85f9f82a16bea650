package io.finlego.kernel.otp;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OtpSecretsTest {

  private static final CommandId COMMAND =
      new CommandId(UUID.fromString("0f8b6a1e-3c52-5d47-9a10-6e2f7b8c9d01"));
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.123456Z");

  private final OtpKey key = new OtpKey(new byte[32]);

  @Test
  void aCommandAlwaysGetsTheSameCodeAndTheSameTokenAtTheSameInstant() {
    assertThat(key.secretsOf(COMMAND, NOW).newCode()).isEqualTo("533032");
    assertThat(key.secretsOf(COMMAND, NOW).newToken())
        .isEqualTo("pTPzMFlxmu1upFP-6edxBieYm9RUrgRFlVRtpMdBeqs");
  }

  /** The same idempotency key gives the same command id, also after the command was forgotten. */
  @Test
  void aCommandThatIsDecidedAnewGetsAnotherCodeAndAnotherToken() {
    Set<String> codes = new HashSet<>();
    Set<String> tokens = new HashSet<>();
    for (int days = 0; days < 3; days++) {
      OtpSecrets secrets = key.secretsOf(COMMAND, NOW.plus(Duration.ofDays(30L * days)));
      codes.add(secrets.newCode());
      tokens.add(secrets.newToken());
    }

    assertThat(codes).hasSize(3);
    assertThat(tokens).hasSize(3);
    assertThat(key.secretsOf(COMMAND, NOW.plusNanos(1_000)).newToken())
        .isNotEqualTo(key.secretsOf(COMMAND, NOW).newToken());
  }

  @Test
  void anotherKeyGivesOtherCodesAndTokens() {
    byte[] otherBytes = new byte[32];
    otherBytes[31] = 1;
    OtpKey otherKey = new OtpKey(otherBytes);

    assertThat(otherKey.secretsOf(COMMAND, NOW).newToken())
        .isNotEqualTo(key.secretsOf(COMMAND, NOW).newToken());
    assertThat(codes(otherKey, 3)).isNotEqualTo(codes(key, 3));
  }

  /** With 100,000 codes in 100 classes, a class has 1,000 codes and a standard deviation of 31. */
  @Test
  void codesAreSpreadEvenlyOverAllNumbers() {
    int[] counts = new int[100];
    for (int i = 0; i < 100_000; i++) {
      String code = key.secretsOf(new CommandId(new UUID(0, i)), NOW).newCode();
      assertThat(code).matches("[0-9]{6}");
      counts[Integer.parseInt(code) / 10_000]++;
    }

    assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 840 && count < 1_160);
  }

  @Test
  void tokensOfDifferentCommandsDiffer() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      tokens.add(key.secretsOf(new CommandId(new UUID(0, i)), NOW).newToken());
    }

    assertThat(tokens).hasSize(1_000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
  }

  private static Set<String> codes(OtpKey key, int count) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < count; i++) {
      codes.add(key.secretsOf(new CommandId(new UUID(0, i)), NOW).newCode());
    }
    return codes;
  }
}
