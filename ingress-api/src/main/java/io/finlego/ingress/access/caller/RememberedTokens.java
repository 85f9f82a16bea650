package io.finlego.ingress.access.caller;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers valid tokens, because a caller sends the same token with each request and the check of
 * its signature takes longer than the rest of the request. A token is checked again after at most a
 * minute, so that a token whose key was withdrawn is refused. An expired token is always refused.
 */
public final class RememberedTokens implements JwtDecoder {

  private static final int TOKENS_MAX = 10_000;
  private static final int LIFETIME_SECONDS_MAX = 60;

  private final Map<String, RememberedToken> tokens = new ConcurrentHashMap<>();
  private final JwtDecoder decoder;
  private final Clock clock;

  public RememberedTokens(JwtDecoder decoder, Clock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  private record RememberedToken(Jwt token, Instant until) {}

  @Override
  public Jwt decode(String token) {
    Instant now = clock.instant();
    RememberedToken remembered = tokens.get(token);
    if (remembered != null && now.isBefore(remembered.until())) {
      return remembered.token();
    }
    tokens.remove(token);
    Jwt checkedToken = decoder.decode(token);
    if (tokens.size() >= TOKENS_MAX) {
      tokens.clear();
    }
    tokens.put(token, new RememberedToken(checkedToken, rememberedUntil(checkedToken, now)));
    return checkedToken;
  }

  private static Instant rememberedUntil(Jwt token, Instant now) {
    Instant latestEnd = now.plusSeconds(LIFETIME_SECONDS_MAX);
    Instant expiresAt = token.getExpiresAt();
    return expiresAt != null && expiresAt.isBefore(latestEnd) ? expiresAt : latestEnd;
  }
}
