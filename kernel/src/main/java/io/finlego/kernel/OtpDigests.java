package io.finlego.kernel;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * SHA-256 of one-time codes and their tokens, in hex: what travels and is kept in their place. A
 * code has a million values, so its digest hides it from the passing eye, not from who means to
 * find it; codes die within minutes.
 */
public final class OtpDigests {

  private OtpDigests() {}

  /** Of {@code <otpId>:<code>}: the same code of another id has another digest. */
  public static String ofCode(UUID otpId, String code) {
    return of(otpId + ":" + code);
  }

  public static String ofToken(String token) {
    return of(token);
  }

  private static String of(String text) {
    return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
