package io.finlego.ingress.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Compares the largest body that each operation's schema allows with the operation's limit. Each
 * character is written as an escape.
 */
class LargestBodiesTest {

  /** A character beyond the BMP is written as two escapes. */
  private static final long BYTES_PER_CHARACTER = 12;

  private static final long BYTES_PER_ASCII_CHARACTER = 6;
  private static final long UUID_CHARACTERS = 36;
  private static final long TIME_CHARACTERS = 40;
  private static final long NUMBER_CHARACTERS = 100;

  /** The texts of the reference name this number for any object of the caller's own. */
  private static final long METADATA_CHARACTERS = 16_000;

  private static final Pattern LIMIT = Pattern.compile("At most (\\d+) KiB\\.");

  private final JsonNode document =
      IngressUnderTest.shared().awaitReady().api().get("/openapi").json();

  @Test
  void theLargestBodyOfEachOperationFitsUnlessTheOperationTakesVeryMuch() {
    Map<String, Long> tooLarge = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          JsonNode body = operation.getValue().path("requestBody");
                          JsonNode schema = body.at("/content/application~1json/schema");
                          long largest = schema.isMissingNode() ? 0 : largest(schema);
                          if (largest > 0 && largest > limit(body)) {
                            tooLarge.put(operation.getKey() + " " + path.getKey(), largest);
                          }
                        }));

    assertThat(tooLarge)
        .containsOnlyKeys(
            "post /integration/clients-import/company",
            "post /integration/clients-import/individual",
            "post /integration/sumsub-webhooks/simulate",
            "post /integration/sumsub-webhooks/update-state",
            "post /internal/Clients",
            "post /internal/Payments/bulk",
            "post /internal/Payments/draft",
            "post /v2/ledger/internal/Payments/draft",
            "put /internal/Clients/{clientId}");
  }

  private static long limit(JsonNode body) {
    return LIMIT
        .matcher(body.path("description").asString(""))
        .results()
        .map(MatchResult::group)
        .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")) * 1024)
        .findFirst()
        .orElseThrow();
  }

  private long largest(JsonNode schema) {
    if (schema.has("$ref")) {
      return largest(document.at(schema.path("$ref").asString().substring(1)));
    }
    long size = 0;
    for (JsonNode part : schema.path("allOf")) {
      size += largest(part);
    }
    long choice = 0;
    for (String keyword : new String[] {"oneOf", "anyOf"}) {
      for (JsonNode part : schema.path(keyword)) {
        choice = Math.max(choice, largest(part));
      }
    }
    return size + choice + ownSize(schema);
  }

  private long ownSize(JsonNode schema) {
    if (schema.has("enum")) {
      return quoted(longestWord(schema));
    }
    if (schema.has("properties")) {
      return object(schema);
    }
    if (schema.has("items")) {
      return 2 + schema.path("maxItems").asLong() * (largest(schema.path("items")) + 1);
    }
    return scalar(schema, schema.path("type").toString());
  }

  private static long longestWord(JsonNode schema) {
    long longest = 0;
    for (JsonNode word : schema.path("enum")) {
      longest = Math.max(longest, word.asString("null").length());
    }
    return longest;
  }

  private long object(JsonNode schema) {
    long size = 2;
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      size += quoted(property.getKey().length()) + largest(property.getValue()) + 2;
    }
    return size;
  }

  private static long scalar(JsonNode schema, String type) {
    if (type.contains("object")) {
      return METADATA_CHARACTERS * BYTES_PER_CHARACTER;
    }
    if (type.contains("string")) {
      return switch (schema.path("format").asString("")) {
        case "uuid" -> quoted(UUID_CHARACTERS);
        case "date", "date-time" -> quoted(TIME_CHARACTERS);
        default -> 2 + schema.path("maxLength").asLong(TIME_CHARACTERS) * BYTES_PER_CHARACTER;
      };
    }
    return NUMBER_CHARACTERS;
  }

  private static long quoted(long characters) {
    return 2 + characters * BYTES_PER_ASCII_CHARACTER;
  }
}
