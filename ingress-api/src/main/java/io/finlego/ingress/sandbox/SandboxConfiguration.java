package io.finlego.ingress.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.caller.RememberedTokens;
import io.finlego.ingress.access.caller.TokenRules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes the application accept tokens that are signed with the sandbox's own key instead of an
 * issuer's key. The other checks of tokens are the same as outside the sandbox.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxConfiguration {

  @Bean
  RSAKey sandboxKey(IngressSettings settings) {
    return SandboxKey.readOrCreate(settings.sandbox().keyFile());
  }

  @Bean
  JwtDecoder sandboxTokenDecoder(RSAKey key, IngressSettings settings, Clock clock)
      throws JOSEException {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey())
            .signatureAlgorithm(SignatureAlgorithm.RS256)
            .build();
    decoder.setJwtValidator(TokenRules.of(settings.jwt(), clock));
    return new RememberedTokens(decoder, clock);
  }
}
