package io.finlego.ingress.access.caller;

import io.finlego.ingress.IngressSettings;
import java.time.Clock;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * The checks of a token besides its signature. The token must have an expiry and be valid now, name
 * the configured issuer, and name this API as an audience.
 */
public final class TokenRules {

  private TokenRules() {}

  public static OAuth2TokenValidator<Jwt> of(IngressSettings.Jwt settings, Clock clock) {
    JwtTimestampValidator lifetime = new JwtTimestampValidator(settings.clockSkew());
    lifetime.setClock(clock);
    return new DelegatingOAuth2TokenValidator<>(
        new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
        lifetime,
        new JwtIssuerValidator(settings.issuer()),
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD,
            audiences -> audiences != null && audiences.contains(settings.audience())));
  }
}
