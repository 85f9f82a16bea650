package io.finlego.acceptance;

import java.util.List;
import java.util.stream.Stream;

/**
 * Requests without a token that need most: webhooks with and without a signature, requests for a
 * token, and the largest documents about the API.
 */
final class StrangerWaves {

  private static final int BODY_BYTES_MAX = 64 * 1024;
  private static final String TOKEN = "/sandbox/token";

  private StrangerWaves() {}

  static List<Wave> of(Stack stack) {
    String objects = FloodWaves.objectsOnly(BODY_BYTES_MAX);
    String blanks = " ".repeat(BODY_BYTES_MAX);
    return Stream.concat(
            Stream.of(
                webhook(largest(stack)).signed(),
                webhook(largest(stack)).refused(401),
                webhook(objects).signed().refused(400),
                webhook(objects).chunked().refused(401),
                webhook("{} " + blanks).refused(413),
                webhook("{} " + blanks).chunked().refused(413),
                token("{\"scope\":\"system\"}"),
                token(objects).refused(400),
                token("scope=system" + "&x=1".repeat(BODY_BYTES_MAX / 5))
                    .with("Content-Type", "application/x-www-form-urlencoded")),
            Stream.of("/openapi", "/asyncapi", "/docs/scalar.js", "/docs/events/viewer.js")
                .map(path -> Wave.anonymous("document", "GET", path, "")))
        .toList();
  }

  private static String largest(Stack stack) {
    BodySchemas schemas = new BodySchemas(Api.anonymous(stack).get("/openapi").json());
    Operation operation =
        Operation.of(stack)
            .filter(webhook -> webhook.path().equals(Sumsub.PATH))
            .findFirst()
            .orElseThrow();
    return LegalBody.ofManyValues(
        schemas, NamedValues.common(), BodySchemas.ofBody(operation), BODY_BYTES_MAX);
  }

  private static Wave webhook(String body) {
    return Wave.anonymous("webhook", "POST", Sumsub.PATH, body);
  }

  private static Wave token(String body) {
    return Wave.anonymous("token", "POST", TOKEN, body);
  }
}
