package io.finlego.acceptance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The requests of one caller that need most: for each operation the largest bodies that it accepts,
 * larger and heavier ones that it refuses, and the largest answers.
 */
final class FloodWaves {

  private static final int KIBIBYTE = 1024;
  private static final int DEFAULT_KIBIBYTES = 64;
  private static final int LEVELS = 90;
  private static final Pattern LIMIT = Pattern.compile("more than ([0-9]+) KiB");

  /** Operations that refuse the same request if something has changed since the first one. */
  private static final Pattern ONCE =
      Pattern.compile(".*/(pend|post|cancel|erase|otp-verification|reorder-accounts)");

  private final BodySchemas schemas;
  private final NamedObjects objects;
  private final NamedValues values;
  private final List<Operation> operations;
  private final String token;

  /**
   * Makes the requests of a caller.
   *
   * @param scope the scope of the caller's token
   */
  FloodWaves(Stack stack, String scope, NamedObjects objects) {
    this.schemas = new BodySchemas(Api.anonymous(stack).get("/openapi").json());
    this.objects = objects;
    this.values = new NamedValues(objects);
    this.token = objects.caller().token();
    this.operations =
        Operation.of(stack).filter(operation -> OperationCall.isFor(scope, operation)).toList();
  }

  /**
   * The bodies. Those that are accepted only once come first, while nothing has changed. An
   * operation that takes no body gets those that are refused.
   */
  List<Wave> bodies() {
    return Stream.concat(legalAndIllegal(), unexpected()).toList();
  }

  private Stream<Wave> legalAndIllegal() {
    return operations.stream()
        .filter(operation -> BodySchemas.ofBody(operation).isObject())
        .sorted(Comparator.comparing(operation -> !ONCE.matcher(operation.path()).matches()))
        .flatMap(this::bodies);
  }

  private Stream<Wave> unexpected() {
    return operations.stream()
        .filter(operation -> !operation.method().equals("GET"))
        .filter(operation -> !operation.description().has("requestBody"))
        .flatMap(
            operation -> illegal(operation, objects.path(operation), maxBytes(operation)).stream());
  }

  private Stream<Wave> bodies(Operation operation) {
    int maxBytes = maxBytes(operation);
    JsonNode schema = schema(operation);
    String manyValues =
        LegalBody.ofManyValues(schemas, values.of(operation, schema), schema, maxBytes);
    String longTexts =
        LegalBody.ofLongTexts(schemas, values.of(operation, schema), schema, maxBytes);
    Wave last = wave("long texts", operation, path(operation), longTexts);
    return Stream.concat(
        Stream.of(wave("many values", operation, path(operation), manyValues), last),
        illegal(operation, last.path(), maxBytes).stream());
  }

  private JsonNode schema(Operation operation) {
    return schemas.choices(BodySchemas.ofBody(operation)).getFirst();
  }

  /** The largest body of many values with these values, for an operation that is a POST. */
  Wave ofManyValues(String name, String path, UnaryOperator<BodyValues> change) {
    Operation operation =
        operations.stream()
            .filter(one -> one.method().equals("POST") && one.path().equals(path))
            .findFirst()
            .orElseThrow();
    JsonNode schema = schema(operation);
    BodyValues changed = change.apply(values.of(operation, schema));
    String body = LegalBody.ofManyValues(schemas, changed, schema, maxBytes(operation));
    return wave(name, operation, path(operation), body);
  }

  private String path(Operation operation) {
    return objects.path(operation, schema(operation));
  }

  private Wave wave(String name, Operation operation, String path, String body) {
    Wave wave = Wave.of(name, operation.method(), path, token, body);
    return ONCE.matcher(operation.path()).matches() ? wave.once() : wave;
  }

  private List<Wave> illegal(Operation operation, String path, int maxBytes) {
    Wave objectsOnly = wave("many objects", operation, path, objectsOnly(maxBytes)).refused(400);
    Wave chains = wave("chains of objects", operation, path, chains(maxBytes)).refused(400);
    Wave tooLarge =
        wave("too large", operation, path, "{}" + " ".repeat(maxBytes - 1)).refused(413);
    return List.of(
        objectsOnly, objectsOnly.chunked(), chains.chunked(), tooLarge, tooLarge.chunked());
  }

  /** A body of so many empty objects that their tree would be forty times as large. */
  static String objectsOnly(int maxBytes) {
    return "{\"x\":[" + "{},".repeat((maxBytes - 20) / 3) + "{}]}";
  }

  private static String chains(int maxBytes) {
    String level = "{\"\":".repeat(LEVELS) + "1" + "}".repeat(LEVELS) + ",";
    return "{\"x\":[" + level.repeat((maxBytes - 20) / level.length()) + "{}]}";
  }

  private static int maxBytes(Operation operation) {
    Matcher limit =
        LIMIT.matcher(operation.description().at("/responses/413/description").asString(""));
    return KIBIBYTE * (limit.find() ? Integer.parseInt(limit.group(1)) : DEFAULT_KIBIBYTES);
  }

  /**
   * The largest page or document of each operation that reads. A page may be too large: large
   * profiles need so much memory that few fit into one answer.
   */
  List<Wave> reads() {
    return operations.stream()
        .filter(operation -> operation.method().equals("GET"))
        .flatMap(
            operation ->
                targets(operation).map(target -> Wave.of("read", "GET", target, token, "").page()))
        .toList();
  }

  /** The address with its parameters, once for each format if the operation has formats. */
  private Stream<String> targets(Operation operation) {
    String path = objects.path(operation);
    List<String> parameters = new ArrayList<>();
    List<String> formats = new ArrayList<>();
    for (JsonNode parameter : operation.description().path("parameters")) {
      String name = parameter.path("name").asString();
      if (!parameter.path("in").asString().equals("query")) {
        continue;
      }
      if (name.equals("format")) {
        parameter.at("/schema/enum").forEach(word -> formats.add(word.asString()));
      }
      String value = values.parameter(operation, parameter);
      if (!value.isEmpty()) {
        parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    String target = path + "?" + parameters.stream().collect(Collectors.joining("&"));
    return formats.isEmpty()
        ? Stream.of(target)
        : formats.stream().map(format -> target + "&format=" + format);
  }
}
