package io.finlego.ingress.command;

import io.finlego.ingress.http.result.Result;
import io.finlego.schemas.ledger.RecordAnswer;
import io.finlego.schemas.reply.AnswerRecorded;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that the ingress composes itself, of reads and of commands that may be repeated. The
 * composed answer is kept as the outcome of a command of its own: so the conventions of every other
 * command hold for it too, and the same request gets the first answer again.
 */
@Component
public final class ComposedAnswers {

  /** A record of the log must be smaller than 1 MiB. */
  private static final int ANSWER_CHARACTERS_MAX = 300_000;

  private final CommandGateway gateway;
  private final JsonMapper json;

  ComposedAnswers(CommandGateway gateway, JsonMapper json) {
    this.gateway = gateway;
    this.json = json;
  }

  /**
   * Composes the answer, unless the same request with the same key has one. An answer that is too
   * long to be kept is given all the same, but composed anew for each request.
   *
   * @param composition must be harmless if it is run twice: two requests with one key may run it at
   *     the same time
   * @param request what makes two requests the same, see {@link Submission#requestedBy}
   */
  public <V> ResponseEntity<Result<V>> submit(
      CommandContext context,
      Operation operation,
      Class<V> type,
      Supplier<V> composition,
      Object... request) {
    Composition<V> composed = new Composition<>(composition);
    try {
      return gateway.submit(
          context,
          Submission.once(operation, _ -> record(composed.get()), new View<>(type, json))
              .requestedBy(request)
              .check(composed::get));
    } catch (AnswerTooLongException e) {
      return ResponseEntity.ok(Result.of(composed.get()));
    }
  }

  private RecordAnswer record(Object answer) {
    String text = json.writeValueAsString(answer);
    if (text.length() > ANSWER_CHARACTERS_MAX) {
      throw new AnswerTooLongException();
    }
    return new RecordAnswer(text);
  }

  /** Composes the answer when it is first needed, and keeps it. */
  private static final class Composition<V> {

    private final Supplier<V> composition;
    private @Nullable V answer;

    Composition(Supplier<V> composition) {
      this.composition = composition;
    }

    V get() {
      V known = answer;
      if (known == null) {
        known = composition.get();
        answer = known;
      }
      return known;
    }
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
