package io.finlego.reports.query;

import io.finlego.kernel.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses requests that do not bring the secret as a bearer token (RFC 6750, section 2.1). */
final class SecretCheck implements HandlerInterceptor {

  private static final String SCHEME = "Bearer ";

  private final byte[] secretHash;

  SecretCheck(String secret) {
    this.secretHash = hash(secret);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!isSecret(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      throw new MissingSecretException();
    }
    return true;
  }

  /**
   * Tells whether the header has the secret. Compares hashes of the same length, so that the time
   * tells nothing about the secret.
   */
  private boolean isSecret(@Nullable String header) {
    return header != null
        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(secretHash, hash(header.substring(SCHEME.length())));
  }

  private static byte[] hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
