package io.finlego.kernel.otp;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;

/**
 * Makes the code (six digits) or the token (256 bits) for one command. Both are derived from the
 * command's id with a secret key. So the same command always gets the same code and the same token,
 * but without the key nobody can foresee them, even if the command's id is known.
 */
public final class OtpSecrets {

  private static final int CODE_COUNT = 1_000_000;

  /** The first number from which the codes would not be equally frequent any more. */
  private static final long FAIR_NUMBERS = (1L << Integer.SIZE) / CODE_COUNT * CODE_COUNT;

  private final OtpKey key;
  private final String command;

  OtpSecrets(OtpKey key, String command) {
    this.key = key;
    this.command = command;
  }

  /** Returns the command's code. All codes are equally probable. */
  public String newCode() {
    for (int round = 0; ; round++) {
      ByteBuffer hash = ByteBuffer.wrap(key.hash("code", command, Integer.toString(round)));
      while (hash.hasRemaining()) {
        long number = Integer.toUnsignedLong(hash.getInt());
        if (number < FAIR_NUMBERS) {
          return String.format(Locale.ROOT, "%06d", number % CODE_COUNT);
        }
      }
    }
  }

  /** Returns the command's token. */
  String newToken() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.hash("token", command));
  }
}
