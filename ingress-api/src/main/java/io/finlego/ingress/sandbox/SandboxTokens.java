package io.finlego.ingress.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.caller.CallerKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Issues tokens for the sandbox. */
@Component
@Profile("sandbox")
final class SandboxTokens {

  private final RSAKey key;
  private final JWSSigner signer;
  private final IngressSettings settings;
  private final Clock clock;

  SandboxTokens(RSAKey key, IngressSettings settings, Clock clock) throws JOSEException {
    this.key = key;
    this.signer = new RSASSASigner(key);
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Issues a signed token.
   *
   * @param kind the kind of caller that the token is for
   * @param subject the value for the claim {@code sub}
   */
  SandboxToken issue(CallerKind kind, String subject) {
    Duration lifetime = settings.sandbox().tokenLifetime();
    Instant now = clock.instant();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(settings.jwt().issuer())
                .audience(settings.jwt().audience())
                .subject(subject)
                .claim("scope", kind.scopeWord())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .build());
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("The sandbox key cannot sign a token.", e);
    }
    return new SandboxToken(token.serialize(), "Bearer", Math.toIntExact(lifetime.toSeconds()));
  }
}
