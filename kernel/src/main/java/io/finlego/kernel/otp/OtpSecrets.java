package io.finlego.kernel.otp;

import java.util.Base64;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Makes codes (six digits) and tokens (256 bits).
 *
 * @param random a cryptographically secure generator
 */
public record OtpSecrets(RandomGenerator random) {

  private static final int CODE_COUNT = 1_000_000;
  private static final int TOKEN_BYTES = 32;

  public String newCode() {
    return String.format(Locale.ROOT, "%06d", random.nextInt(CODE_COUNT));
  }

  String newToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
