package io.finlego.acceptance;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Sends webhooks as Sumsub does, signed with the sandbox's secret. */
final class Sumsub {

  static final String PATH = "/integration/sumsub-webhooks/update-state";
  private static final byte[] SECRET = "finlego-sandbox-webhooks".getBytes(StandardCharsets.UTF_8);

  private final Api anonymous;

  Sumsub(Stack stack) {
    this.anonymous = Api.anonymous(stack);
  }

  Answer send(String body) {
    return send(body, body, "HmacSHA256", "HMAC_SHA256_HEX");
  }

  /** Sends one body with the signature of another. */
  Answer send(String body, String signed, String mac, String algorithm) {
    return anonymous.send(
        "POST", PATH, body, signature(signed.getBytes(StandardCharsets.UTF_8), mac, algorithm));
  }

  /** The headers of a webhook with this body. */
  static Map<String, String> signature(byte[] body) {
    return signature(body, "HmacSHA256", "HMAC_SHA256_HEX");
  }

  private static Map<String, String> signature(byte[] body, String mac, String algorithm) {
    return Map.of("X-Payload-Digest", digest(body, mac), "X-Payload-Digest-Alg", algorithm);
  }

  static String green(String applicant, String externalUserId, int second) {
    return event(
        applicant, externalUserId, "applicantReviewed", "{\"reviewAnswer\": \"GREEN\"}", second);
  }

  static String rejected(String applicant, String externalUserId, int second, String label) {
    return event(
        applicant,
        externalUserId,
        "applicantReviewed",
        "{\"reviewAnswer\": \"RED\", \"rejectLabels\": [\"%s\"], \"reviewRejectType\": \"FINAL\"}"
            .formatted(label),
        second);
  }

  /** An event in the documented form, from the morning of 2 March 2026. */
  static String event(
      String applicant, String externalUserId, String type, String reviewResult, int second) {
    return String.format(
        Locale.ROOT,
        """
        {"applicantId": "%s", "inspectionId": "5cb56e8e0a975a35f333cb84", "applicantType": "individual",
         "correlationId": "req-%s", "levelName": "id-and-liveness", "externalUserId": "%s", "type": "%s",
         "sandboxMode": false, "reviewStatus": "completed", "reviewResult": %s, "createdAtMs": "2026-03-02 09:15:%02d.321",
         "clientId": "coolClientId"}
        """,
        applicant,
        UUID.randomUUID(),
        externalUserId,
        type,
        reviewResult,
        second);
  }

  /** A new applicant id: 24 hexadecimal digits, as Sumsub's ids. */
  static String applicant() {
    return UUID.randomUUID().toString().replace("-", "").substring(8);
  }

  private static String digest(byte[] body, String mac) {
    try {
      Mac hmac = Mac.getInstance(mac);
      hmac.init(new SecretKeySpec(SECRET, mac));
      return HexFormat.of().formatHex(hmac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
