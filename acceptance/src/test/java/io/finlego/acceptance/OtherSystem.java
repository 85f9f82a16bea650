package io.finlego.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system with a name of its own. The sandbox gives all systems the same subject, so it cannot
 * show how two systems share a stack. Its key signs this system's token, too.
 */
final class OtherSystem {

  private static final Duration LIFETIME = Duration.ofHours(1);

  private OtherSystem() {}

  /** A token for a system with this subject. */
  static String token(Stack stack, String subject) {
    JsonNode key = key(stack);
    long now = Instant.now().getEpochSecond();
    String content =
        base64("{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(key.path("kid").asString()))
            + "."
            + base64(
                """
                {"iss":"finlego-sandbox","aud":"finlego-core","sub":"%s","scope":"system","iat":%s,"exp":%s,"jti":"%s"}
                """
                    .formatted(subject, now, now + LIFETIME.toSeconds(), UUID.randomUUID()));
    return content
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(key, content));
  }

  private static JsonNode key(Stack stack) {
    try {
      return JsonMapper.shared()
          .readTree(Files.readString(stack.data().resolve("sandbox-key.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] sign(JsonNode key, String content) {
    try {
      PrivateKey privateKey =
          KeyFactory.getInstance("RSA")
              .generatePrivate(new RSAPrivateKeySpec(number(key, "n"), number(key, "d")));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(privateKey);
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger number(JsonNode key, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString()));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
