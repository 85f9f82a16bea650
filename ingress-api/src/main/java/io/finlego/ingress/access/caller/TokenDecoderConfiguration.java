package io.finlego.ingress.access.caller;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.http.result.ApiException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * Provides the decoder that checks tokens with the issuer's keys. The decoder accepts only
 * asymmetric algorithms, so that nobody can sign a token with the public key as a shared secret.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!sandbox")
class TokenDecoderConfiguration {

  private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(2);

  @Bean
  JwtDecoder tokenDecoder(IngressSettings settings, Clock clock) throws IOException {
    IngressSettings.Jwt jwt = settings.jwt();
    String uri = jwt.jwkSetUri();
    Path file = jwt.publicKeyFile();
    NimbusJwtDecoder decoder;
    if (uri != null) {
      decoder =
          NimbusJwtDecoder.withJwkSetUri(uri)
              .restOperations(keyHttpClient())
              .jwsAlgorithm(SignatureAlgorithm.RS256)
              .jwsAlgorithm(SignatureAlgorithm.PS256)
              .jwsAlgorithm(SignatureAlgorithm.ES256)
              .build();
    } else if (file != null) {
      decoder =
          NimbusJwtDecoder.withPublicKey(readPublicKey(file))
              .signatureAlgorithm(SignatureAlgorithm.RS256)
              .build();
    } else {
      throw new IllegalStateException(
          "No token issuer is configured: set finlego.ingress.jwt.jwk-set-uri or .public-key-file,"
              + " or use the profile sandbox.");
    }
    decoder.setJwtValidator(TokenRules.of(jwt, clock));
    return new RememberedTokens(token -> decode(decoder, token), clock);
  }

  private static Jwt decode(JwtDecoder decoder, String token) {
    try {
      return decoder.decode(token);
    } catch (BadJwtException e) {
      throw e;
    } catch (JwtException e) {
      throw ApiException.unavailable("The keys for checking tokens cannot be fetched right now.");
    }
  }

  /**
   * The HTTP client that fetches the issuer's keys. Its time-outs are short, so that an issuer that
   * does not answer delays our own answer only a little. The read time-out limits the time of the
   * issuer's whole answer, even if this answer arrives steadily.
   */
  private static RestOperations keyHttpClient() {
    JdkClientHttpRequestFactory requestFactory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(KEYS_TIMEOUT)
                .build());
    requestFactory.setReadTimeout(KEYS_TIMEOUT);
    return new RestTemplate(requestFactory);
  }

  private static RSAPublicKey readPublicKey(Path file) throws IOException {
    try (InputStream pem = Files.newInputStream(file)) {
      return RsaKeyConverters.x509().convert(pem);
    }
  }
}
