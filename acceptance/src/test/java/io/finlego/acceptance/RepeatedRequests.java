package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Requests with their keys and first answers, which are sent once more later. */
final class RepeatedRequests {

  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /**
   * A request and its first answer.
   *
   * @param client the client who sent it; null if a system sent it
   */
  private record Request(
      @Nullable String client, String path, String body, String key, Answer answer) {}

  /** Sends a request with a new key. */
  Answer send(Api caller, @Nullable String client, String path, String body) {
    String key = Api.key();
    Answer answer = caller.post(path, body, key);
    requests.add(new Request(client, path, body, key, answer));
    return answer;
  }

  /** Sends all requests once more. They must get their first answers again. */
  void repeat(Stack stack) {
    Api system = Api.system(stack);
    List<Answer> answers =
        Callers.atOnce(requests.size(), i -> repeat(stack, system, requests.get(i)));
    for (int i = 0; i < answers.size(); i++) {
      Answer first = requests.get(i).answer();
      Answer again = answers.get(i);
      assertThat(again.json().path("value")).isEqualTo(first.json().path("value"));
      assertThat(again.codes()).isEqualTo(first.codes());
      assertThat(again.header("Idempotency-Replayed")).as("%s", again).contains("true");
    }
  }

  private static Answer repeat(Stack stack, Api system, Request request) {
    String client = request.client();
    Api caller = client == null ? system : Api.frontOffice(stack, client);
    return caller.post(request.path(), request.body(), request.key());
  }
}
