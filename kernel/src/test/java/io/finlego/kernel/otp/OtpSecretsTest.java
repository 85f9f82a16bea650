package io.finlego.kernel.otp;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OtpSecretsTest {

  private static final CommandId COMMAND =
      new CommandId(UUID.fromString("0f8b6a1e-3c52-5d47-9a10-6e2f7b8c9d01"));

  private final OtpKey key = new OtpKey(new byte[32]);

  @Test
  void aCommandAlwaysGetsTheSameCodeAndTheSameToken() {
    assertThat(key.secretsOf(COMMAND).newCode()).isEqualTo("744805");
    assertThat(key.secretsOf(COMMAND).newToken())
        .isEqualTo("UC7SFvn52rbuTO0bCFBRZKHEMfsCjTgjXQIdqCQZFJk");
  }

  @Test
  void anotherKeyGivesOtherCodesAndTokens() {
    byte[] otherBytes = new byte[32];
    otherBytes[31] = 1;
    OtpKey otherKey = new OtpKey(otherBytes);

    assertThat(otherKey.secretsOf(COMMAND).newToken())
        .isNotEqualTo(key.secretsOf(COMMAND).newToken());
    assertThat(codes(otherKey, 3)).isNotEqualTo(codes(key, 3));
  }

  /** With 100,000 codes in 100 classes, a class has 1,000 codes and a standard deviation of 31. */
  @Test
  void codesAreSpreadEvenlyOverAllNumbers() {
    int[] counts = new int[100];
    for (int i = 0; i < 100_000; i++) {
      String code = key.secretsOf(new CommandId(new UUID(0, i))).newCode();
      assertThat(code).matches("[0-9]{6}");
      counts[Integer.parseInt(code) / 10_000]++;
    }

    assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count > 840 && count < 1_160);
  }

  @Test
  void tokensOfDifferentCommandsDiffer() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      tokens.add(key.secretsOf(new CommandId(new UUID(0, i))).newToken());
    }

    assertThat(tokens).hasSize(1_000).allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
  }

  private static Set<String> codes(OtpKey key, int count) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < count; i++) {
      codes.add(key.secretsOf(new CommandId(new UUID(0, i))).newCode());
    }
    return codes;
  }
}
