package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/**
 * A command that a caller sent, with its answer.
 *
 * @param idAt the path in the answer's value to the id of the created resource
 * @param status the HTTP status; 0 if the connection broke before the answer
 * @param id the id of the created resource; empty if the answer held none
 */
record Sent(String path, String key, String body, String idAt, int status, String id) {

  static Sent payment(Api api, String body) {
    return to(api, "/internal/Payments", body, "/id");
  }

  static Sent individualsImport(Api api, String body) {
    return to(api, "/integration/clients-import/individual", body, "/clientId");
  }

  private static Sent to(Api api, String path, String body, String idAt) {
    String key = Api.key();
    try {
      Answer answer = api.post(path, body, key);
      String id = answer.status() == 200 ? answer.value().at(idAt).asString() : "";
      return new Sent(path, key, body, idAt, answer.status(), id);
    } catch (UncheckedIOException e) {
      return new Sent(path, key, body, idAt, 0, "");
    }
  }

  Answer again(Api api) {
    return api.post(path, body, key);
  }

  /** The id in an answer to this command. */
  String idIn(Answer answer) {
    return answer.value().at(idAt).asString();
  }

  /**
   * Sends all commands again at once. Each must now be applied. A command that was answered with
   * 200 before must get the same resource again.
   */
  static void assertThatRetriesHaveOneOutcome(
      Collection<Sent> commands, Api api, String description) {
    List<Sent> sent = List.copyOf(commands);
    List<Answer> answers = Callers.atOnce(sent.size(), i -> sent.get(i).again(api));
    for (int i = 0; i < sent.size(); i++) {
      Answer repeated = answers.get(i);
      assertThat(repeated.status()).as("%s, %s", description, repeated).isEqualTo(200);
      if (sent.get(i).status() == 200) {
        assertThat(sent.get(i).idIn(repeated)).as(description).isEqualTo(sent.get(i).id());
        assertThat(repeated.header("Idempotency-Replayed")).as(description).contains("true");
      }
    }
  }
}
