package io.finlego.ingress.command;

import io.finlego.ingress.http.result.Result;
import io.finlego.schemas.ledger.RecordAnswer;
import io.finlego.schemas.reply.AnswerRecorded;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores answers that the ingress composes itself, from reads or from commands that may be
 * repeated. A command of its own records the answer as its outcome. So a repeated request gets the
 * first answer again, and the operation follows the same conventions as all other commands.
 */
@Component
public final class ComposedAnswers {

  /** Keeps the record below Kafka's limit of 1 MiB: a character has at most 3 bytes in UTF-8. */
  private static final int ANSWER_CHARACTERS_MAX = 300_000;

  private final CommandGateway gateway;
  private final JsonMapper json;

  ComposedAnswers(CommandGateway gateway, JsonMapper json) {
    this.gateway = gateway;
    this.json = json;
  }

  /**
   * Answers with the stored answer of the same request with the same key. If there is none,
   * composes the answer and stores it. An answer that is too long is not stored, so it is composed
   * again for each request.
   *
   * @param composition composes the answer. It must have no effect if it runs twice, because two
   *     requests with one key may run it at the same time
   * @param request the values that identify the request, see {@link Submission#requestedBy}
   */
  public <V> ResponseEntity<Result<V>> submit(
      CommandContext context,
      Operation operation,
      Class<V> type,
      Supplier<V> composition,
      Object... request) {
    Once<V> onceComposed = new Once<>(composition);
    try {
      return gateway.submit(
          context,
          Submission.once(operation, _ -> record(onceComposed.get()), new View<>(type, json))
              .requestedBy(request)
              .check(onceComposed::get));
    } catch (AnswerTooLongException e) {
      return ResponseEntity.ok(Result.of(onceComposed.get()));
    }
  }

  private RecordAnswer record(Object answer) {
    String text = json.writeValueAsString(answer);
    if (text.length() > ANSWER_CHARACTERS_MAX) {
      throw new AnswerTooLongException();
    }
    return new RecordAnswer(text);
  }

  private record View<V>(Class<V> type, JsonMapper json) implements ReplyView<AnswerRecorded, V> {

    @Override
    public Class<AnswerRecorded> replyType() {
      return AnswerRecorded.class;
    }

    @Override
    public V view(AnswerRecorded reply) {
      return json.readValue(reply.getAnswer(), type);
    }
  }

  private static final class AnswerTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
