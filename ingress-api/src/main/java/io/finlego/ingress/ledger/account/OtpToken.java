package io.finlego.ingress.ledger.account;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.otp.OtpDigests;
import io.finlego.kernel.rejection.CommonRejectionCode;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The token that a client got for a verified one-time code and sends in the header {@value
 * #HEADER}. This record keeps only the token's digest, and commands carry only the digest.
 *
 * @param hexDigest the digest in hexadecimal digits
 */
public record OtpToken(String hexDigest) {

  public static final String HEADER = "Otp-Token";

  private static final int CHARACTERS_MAX = 128;

  /**
   * Reads the token from the header's value.
   *
   * @throws ApiException 422 {@code invalidOtpToken} if the value is blank or too long
   */
  public static OtpToken of(String header) {
    if (header.isBlank() || header.length() > CHARACTERS_MAX) {
      throw ApiException.of(
          CommonRejectionCode.INVALID_OTP_TOKEN,
          "`Otp-Token` must have 1 to 128 characters and not be blank.");
    }
    return new OtpToken(OtpDigests.ofToken(header));
  }

  public ByteBuffer digest() {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hexDigest));
  }
}
