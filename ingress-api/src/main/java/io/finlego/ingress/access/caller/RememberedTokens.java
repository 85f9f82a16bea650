package io.finlego.ingress.access.caller;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were found good, because a caller sends the same one with each request and
 * checking a signature costs more than the rest of an answer. A token is checked again after a
 * minute, so that a withdrawn key is noticed, and never passes on memory after it expired.
 */
public final class RememberedTokens implements JwtDecoder {

  private static final int TOKENS_MAX = 10_000;
  private static final int LONGEST_SECONDS = 60;

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
    Remembered known = tokens.get(token);
    if (known != null && now.isBefore(known.until())) {
      return known.token();
    }
    tokens.remove(token);
    Jwt checked = decoder.decode(token);
    if (tokens.size() >= TOKENS_MAX) {
      tokens.clear();
    }
    tokens.put(token, new Remembered(checked, until(checked, now)));
    return checked;
  }

  private static Instant until(Jwt token, Instant now) {
    Instant longest = now.plusSeconds(LONGEST_SECONDS);
    Instant expires = token.getExpiresAt();
    return expires != null && expires.isBefore(longest) ? expires : longest;
  }
}
