package io.finlego.ingress.reference.asyncapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * AsyncAPI's own parser, {@code @asyncapi/parser}, as published for browsers. Its bundle is a test
 * resource. The few browser objects that it needs for loading are provided here.
 */
final class OfficialParser implements AutoCloseable {

  /** The parser calls itself deeply. */
  private static final long STACK_BYTES = 64 << 20;

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
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> new Thread(null, task, "asyncapi-parser", STACK_BYTES));
  private final Value validate;

  OfficialParser() {
    validate = call(this::load);
  }

  private Value load() {
    context.eval("js", BROWSER);
    context.eval("js", bundle());
    context.eval("js", "var found = null;");
    return context.eval("js", VALIDATE);
  }

  /**
   * One message of the parser.
   *
   * @param severity 0 error, 1 warning, 2 information, 3 hint
   */
  record Diagnostic(int severity, String code, String message, String path) {}

  List<Diagnostic> diagnostics(String document) {
    String diagnostics = call(() -> parse(document));
    return JsonMapper.shared().readTree(diagnostics).valueStream().map(OfficialParser::of).toList();
  }

  private String parse(String document) {
    validate.executeVoid(document);
    return context.getBindings("js").getMember("found").asString();
  }

  private <T> T call(Callable<T> javaScript) {
    try {
      return thread.submit(javaScript).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
    thread.shutdown();
    context.close();
  }
}
