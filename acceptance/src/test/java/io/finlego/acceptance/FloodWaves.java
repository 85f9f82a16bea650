package io.finlego.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The requests of one caller that need most: the largest bodies and pages, and many payments. */
final class FloodWaves {

  private static final int KIBIBYTE = 1024;
  private static final int PAYMENTS_OF_BULK_MAX = 1000;
  private static final int TRANSACTIONS_OF_DRAFT_MAX = 100;
  private static final int METADATA_CHARACTERS = 8_000;
  private static final int LEVELS = 90;
  private static final Pattern LIMIT = Pattern.compile("more than ([0-9]+) KiB");
  private static final String UNKNOWN_ID = "0197f6a0-0000-7000-8000-000000000000";

  private final JsonNode paths;
  private final String scope;
  private final String token;
  private final List<String> accounts;

  /**
   * Makes the requests of a caller.
   *
   * @param scope the scope of the caller's token
   * @param accounts the accounts that the requests name
   */
  FloodWaves(Stack stack, String scope, String token, List<String> accounts) {
    this.paths = Api.anonymous(stack).get("/openapi").json().path("paths");
    this.scope = scope;
    this.token = token;
    this.accounts = accounts;
  }

  private interface Maker {
    List<Wave> waves(String method, String path, JsonNode operation);
  }

  /** The waves for each operation that this caller may call. */
  private List<Wave> ofEachOperation(Maker maker) {
    List<Wave> waves = new ArrayList<>();
    for (String path : paths.propertyNames()) {
      for (String method : paths.path(path).propertyNames()) {
        JsonNode operation = paths.path(path).path(method);
        if (operation.path("description").asString("").contains("(`scope` `" + scope + "`)")) {
          waves.addAll(maker.waves(method.toUpperCase(Locale.ROOT), named(path), operation));
        }
      }
    }
    return waves;
  }

  private String named(String path) {
    return path.replace("{accountId}", accounts.getFirst()).replaceAll("\\{[^}]*}", UNKNOWN_ID);
  }

  /** For each operation: its example, as large as it may be, and bodies that are not accepted. */
  List<Wave> bodies() {
    return ofEachOperation(
        (method, path, operation) -> {
          JsonNode content = operation.at("/requestBody/content/application~1json");
          return content.isObject() ? bodies(method, path, operation, content) : List.of();
        });
  }

  private List<Wave> bodies(String method, String path, JsonNode operation, JsonNode content) {
    Matcher limit = LIMIT.matcher(operation.at("/responses/413/description").asString(""));
    int maxBytes = (limit.find() ? Integer.parseInt(limit.group(1)) : 64) * KIBIBYTE;
    String example = content.path("example").toString();
    String level = "{\"\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS) + ",";
    String bomb = "{\"x\":[" + "{},".repeat((maxBytes - 20) / 3) + "{}]}";
    String chains = "{\"x\":[" + level.repeat((maxBytes - 20) / level.length()) + "{}]}";
    String tooLarge = padded("{}", maxBytes + 1);
    Wave largest = Wave.of("largest", method, path, token, padded(example, maxBytes));
    Wave bombs = Wave.of("many objects", method, path, token, bomb).illegal();
    Wave tooLong = Wave.of("too large", method, path, token, tooLarge).illegal();
    return List.of(
        largest.with("Idempotency-Key", "flood " + UUID.nameUUIDFromBytes(utf8(method + path))),
        bombs,
        bombs.chunked(),
        Wave.of("chains of objects", method, path, token, chains).illegal().chunked(),
        tooLong,
        tooLong.chunked());
  }

  private static String padded(String json, int bytes) {
    return json + " ".repeat(bytes - utf8(json).length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The largest page of each operation that has pages. */
  List<Wave> pages() {
    return ofEachOperation(
        (method, path, operation) ->
            operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals("pageSize"))
                .map(parameter -> parameter.at("/schema/maximum").asInt())
                .map(size -> Wave.of("page", method, path + "?pageSize=" + size, token, ""))
                .toList());
  }

  /** Many payments in one request, each of them possible. */
  List<Wave> bulks() {
    String payments =
        list(PAYMENTS_OF_BULK_MAX, i -> Bank.payment(account(i), account(i + 1), "0.01", "EUR"));
    Wave bulk =
        Wave.of(
            "bulk", "POST", "/internal/Payments/bulk", token, "{\"payments\":[" + payments + "]}");
    String metadata = "\"metadata\":{\"x\":\"" + "x".repeat(METADATA_CHARACTERS) + "\"},";
    String transactions =
        list(
            TRANSACTIONS_OF_DRAFT_MAX,
            i ->
                "{" + metadata + Bank.line(account(i), account(i + 1), "0.01", "EUR").substring(1));
    return List.of(
        bulk,
        bulk.with("Prefer", "respond-async"),
        Wave.of(
            "atomic",
            "POST",
            "/internal/Payments/bulk",
            token,
            "{\"atomic\":true,\"payments\":[" + payments + "]}"),
        bulk.with("Idempotency-Key", "flood"),
        Wave.of(
            "draft",
            "POST",
            "/internal/Payments/draft",
            token,
            "{\"transactions\":[" + transactions + "]}"),
        Wave.of(
            "recalculation",
            "POST",
            "/v2/internal/Accounts/recalculate",
            token,
            "{\"accountIds\":[" + list(accounts.size(), i -> '"' + accounts.get(i) + '"') + "]}"));
  }

  private String account(int index) {
    return accounts.get(index % accounts.size());
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
  }
}
