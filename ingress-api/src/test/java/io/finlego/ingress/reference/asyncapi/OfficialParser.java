package io.finlego.ingress.reference.asyncapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * AsyncAPI's own parser, {@code @asyncapi/parser}, as it is published for browsers. Its bundle is a
 * test resource; the little of a browser that it looks for when it loads is given here.
 */
final class OfficialParser implements AutoCloseable {

  private static final String BUNDLE = "/asyncapi-parser/index.js";

  private static final String BROWSER =
      """
      var self = globalThis, window = globalThis;
      var fetch = () => Promise.reject(new Error('There is no network.'));
      var AbortController = function () {};
      var AbortSignal = function () {};
      """;

  /** Promises are settled when the outermost call into JavaScript returns. */
  private static final String VALIDATE =
      """
      (document) => {
        found = null;
        new AsyncAPIParser().validate(document).then(
            (diagnostics) => { found = JSON.stringify(diagnostics); },
            (problem) => { found = String(problem); });
      }
      """;

  private final Context context =
      Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private final Value validate;

  OfficialParser() {
    context.eval("js", BROWSER);
    context.eval("js", bundle());
    context.eval("js", "var found = null;");
    validate = context.eval("js", VALIDATE);
  }

  /**
   * One thing that the parser says.
   *
   * @param severity 0 error, 1 warning, 2 information, 3 hint
   */
  record Diagnostic(int severity, String code, String message, String path) {}

  List<Diagnostic> diagnostics(String document) {
    validate.executeVoid(document);
    String found = context.getBindings("js").getMember("found").asString();
    return JsonMapper.shared().readTree(found).valueStream().map(OfficialParser::of).toList();
  }

  private static Diagnostic of(JsonNode node) {
    return new Diagnostic(
        node.path("severity").asInt(),
        node.path("code").asString(""),
        node.path("message").asString(""),
        node.path("path").toString());
  }

  private static String bundle() {
    try (InputStream stream = OfficialParser.class.getResourceAsStream(BUNDLE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
