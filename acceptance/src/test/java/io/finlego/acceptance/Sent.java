package io.finlego.acceptance;

import java.io.UncheckedIOException;

/**
 * A command that a caller sent, and what it was told.
 *
 * @param idAt where an answer's value names what was made
 * @param status 0 if the connection broke first
 * @param id of what was made; empty if the answer did not say so
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

  /** What an answer to this names. */
  String idIn(Answer answer) {
    return answer.value().at(idAt).asString();
  }
}
