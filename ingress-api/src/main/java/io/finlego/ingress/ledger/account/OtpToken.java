package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.RejectionCode;
import io.finlego.kernel.otp.OtpDigests;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The token that a verified one-time code gave, in the header {@value #HEADER}. Only its digest
 * travels on.
 */
public record OtpToken(String hexDigest) {

  public static final String HEADER = "Otp-Token";

  private static final int CHARACTERS_MAX = 128;

  /**
   * The token of that header.
   *
   * @throws ApiException 422 {@code invalidOtpToken} for what cannot be one
   */
  public static OtpToken of(String header) {
    if (header.isBlank() || header.length() > CHARACTERS_MAX) {
      throw ApiException.of(RejectionCode.INVALID_OTP_TOKEN, "The Otp-Token is not one.");
    }
    return new OtpToken(OtpDigests.ofToken(header));
  }

  public ByteBuffer digest() {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hexDigest));
  }
}
