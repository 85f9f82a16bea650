package io.finlego.ingress.access.caller;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers valid tokens. A caller sends the same token with each request, and checking its
 * signature costs more than the rest of an answer. A token is checked again after a minute, so that
 * a withdrawn key is noticed. An expired token is never accepted from memory.
 */
public final class RememberedTokens implements JwtDecoder {

  private static final int TOKENS_MAX = 10_000;
  private static final int REMEMBERED_SECONDS_MAX = 60;

  private final Map<String, Remembered> tokens = new ConcurrentHashMap<>();
  private final JwtDecoder decoder;
  private final Clock clock;

  public RememberedTokens(JwtDecoder decoder, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  private record Remembered(Jwt token, Instant until) {}

  @Override
  public Jwt decode(String token) {
    Instant now = clock.instant();
    Remembered remembered = tokens.get(token);
    if (remembered != null && now.isBefore(remembered.until())) {
      return remembered.token();
    }
    tokens.remove(token);
    Jwt checkedToken = decoder.decode(token);
    if (tokens.size() >= TOKENS_MAX) {
      tokens.clear();
    }
    tokens.put(token, new Remembered(checkedToken, rememberedUntil(checkedToken, now)));
    return checkedToken;
  }

  private static Instant rememberedUntil(Jwt token, Instant now) {
    Instant latest = now.plusSeconds(REMEMBERED_SECONDS_MAX);
    Instant expiresAt = token.getExpiresAt();
    return expiresAt != null && expiresAt.isBefore(latest) ? expiresAt : latest;
  }
}
