package io.finlego.kernel.otp;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;

/**
 * Makes the code (six digits) or the token (256 bits) for one decision of a command. Both are
 * derived from the command's id and the instant of the decision, with a secret key. So a command
 * that is applied again at the same instant gets the same code and the same token, but without the
 * key nobody can foresee them.
 */
public final class OtpSecrets {

  private static final int CODE_COUNT = 1_000_000;

  /** The first number from which the codes would not be equally frequent any more. */
  private static final long FAIR_NUMBERS = (1L << Integer.SIZE) / CODE_COUNT * CODE_COUNT;

  private final OtpKey key;
  private final String decision;

  /**
   * @param decision names the command and the instant
   */
  OtpSecrets(OtpKey key, String decision) {
    this.key = key;
    this.decision = decision;
  }

  /** Returns the code. All codes are equally probable. */
  public String newCode() {
    for (int round = 0; ; round++) {
      ByteBuffer hash = ByteBuffer.wrap(key.hash("code", decision, Integer.toString(round)));
      while (hash.hasRemaining()) {
        long number = Integer.toUnsignedLong(hash.getInt());
        if (number < FAIR_NUMBERS) {
          return String.format(Locale.ROOT, "%06d", number % CODE_COUNT);
        }
      }
    }
  }

  /** Returns the token. */
  String newToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.hash("token", decision));
  }
}
