package io.finlego.ingress.access.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicInteger checks = new AtomicInteger();
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private Instant expires = START.plusSeconds(3600);
  private final RememberedTokens tokens = new RememberedTokens(this::check, clock);

  private Jwt check(String token) {
    checks.incrementAndGet();
    if (now.get().isAfter(expires)) {
      throw new BadJwtException("expired");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject(token)
        .expiresAt(expires)
        .build();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Test
  void aTokenIsCheckedOnceAMinute() {
    assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
    pass(Duration.ofSeconds(59));
    tokens.decode("a");
    assertThat(checks).hasValue(1);
    pass(Duration.ofSeconds(1));
    tokens.decode("a");
    assertThat(checks).hasValue(2);
  }

  @Test
  void tokensAreToldApart() {
    assertThat(tokens.decode("a").getSubject()).isEqualTo("a");
    assertThat(tokens.decode("b").getSubject()).isEqualTo("b");
  }

  @Test
  void aTokenDoesNotOutliveItselfInMemory() {
    expires = START.plusSeconds(5);
    tokens.decode("a");
    pass(Duration.ofSeconds(6));

    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
  }
}
