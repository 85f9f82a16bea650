package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * A command that a caller sent, with its answer.
 *
 * @param status the HTTP status; 0 if the connection broke before the answer
 * @param value the value of an answer with 200
 */
record Sent(
    String method, String path, String key, @Nullable String body, int status, JsonNode value) {

  static Sent payment(Api api, String body) {
    return to(api, "POST", "/internal/Payments", body);
  }

  static Sent individualsImport(Api api, String body) {
    return to(api, "POST", "/integration/clients-import/individual", body);
  }

  /** Sends a command with a new key. */
  static Sent to(Api api, String method, String path, @Nullable String body) {
    String key = Api.key();
    try {
      Answer answer = send(api, method, path, body, key);
      JsonNode value = answer.status() == 200 ? answer.value() : NullNode.getInstance();
      return new Sent(method, path, key, body, answer.status(), value);
    } catch (UncheckedIOException e) {
      return new Sent(method, path, key, body, 0, NullNode.getInstance());
    }
  }

  private static Answer send(
      Api api, String method, String path, @Nullable String body, String key) {
    return api.send(method, path, body, Map.of("Idempotency-Key", key));
  }

  boolean isDone() {
    return status == 200;
  }

  private Answer again(Api api) {
    return send(api, method, path, body, key);
  }

  /**
   * Sends all commands again at once. Each must now be applied, and its outcome must be the same by
   * the retry and by reading the command (I4). A command that was answered with 200 before must get
   * the same answer again.
   */
  static void assertThatRetriesHaveOneOutcome(
      Collection<Sent> commands, Api api, String description) {
    var _ = assertThatRetriesHaveOneOutcome(commands, api, api, description);
  }

  /**
   * Does the same for commands of a caller who may not read commands. Returns the answers, in the
   * order of the commands.
   *
   * @param caller sends the commands again
   * @param api reads them
   */
  static List<Answer> assertThatRetriesHaveOneOutcome(
      Collection<Sent> commands, Api caller, Api api, String description) {
    List<Sent> sent = List.copyOf(commands);
    List<Answer> answers = Callers.atOnce(sent.size(), i -> sent.get(i).again(caller));
    List<Answer> states =
        Callers.atOnce(
            sent.size(),
            i ->
                api.get(
                    "/internal/Commands/" + answers.get(i).header("Command-Id").orElse("none")));
    for (int i = 0; i < sent.size(); i++) {
      Answer repeated = answers.get(i);
      assertThat(repeated.status()).as("%s, %s", description, repeated).isEqualTo(200);
      if (sent.get(i).isDone()) {
        assertThat(repeated.value()).as(description).isEqualTo(sent.get(i).value());
        assertThat(repeated.header("Idempotency-Replayed")).as(description).contains("true");
      }
      JsonNode state = states.get(i).value();
      assertThat(state.path("status").asString()).as(description).isEqualTo("succeeded");
      assertThat(state.path("result")).as(description).isEqualTo(repeated.value());
    }
    return answers;
  }
}
