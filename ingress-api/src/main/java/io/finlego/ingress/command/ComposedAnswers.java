package io.finlego.ingress.command;

import io.finlego.ingress.http.result.Result;
import io.finlego.kernel.CommandSize;
import io.finlego.schemas.ledger.RecordAnswer;
import io.finlego.schemas.reply.AnswerRecorded;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores answers that the ingress composes itself, from reads or from commands that may be
 * repeated. For each such answer, the ingress sends a further command, whose outcome is the answer.
 * So a repeated request gets the first answer again, and the operation follows the same conventions
 * as all other commands.
 */
@Component
public final class ComposedAnswers {

  private final CommandGateway gateway;
  private final JsonMapper json;

  ComposedAnswers(CommandGateway gateway, JsonMapper json) {
    this.gateway = gateway;
    this.json = json;
  }

  /**
   * Answers with the stored answer to an earlier request that is the same and has the same key. If
   * no such answer is stored, composes the answer and stores it. An answer that is too long is not
   * stored, so it is composed again for each request.
   *
   * @param composition composes the answer. Running it twice must have the same effect as running
   *     it once, because two requests with one key may run it at the same time
   * @param request the values that identify the request, see {@link Submission#requestedBy}
   */
  public <V> ResponseEntity<Result<V>> submit(
      CommandContext context,
      Operation operation,
      Class<V> answerType,
      Supplier<V> composition,
      Object... request) {
    Memoized<V> composedAnswer = new Memoized<>(composition);
    try {
      return gateway.submit(
          context,
          Submission.sentOnce(
                  operation, _ -> recordCommand(composedAnswer.get()), new View<>(answerType, json))
              .requestedBy(request)
              .checkedBy(composedAnswer::get));
    } catch (AnswerTooLongException e) {
      return ResponseEntity.ok(Result.of(composedAnswer.get()));
    }
  }

  private RecordAnswer recordCommand(Object answer) {
    String text = json.writeValueAsString(answer);
    if (text.length() > CommandSize.CONTENT_BYTES_MAX
        || text.getBytes(StandardCharsets.UTF_8).length > CommandSize.CONTENT_BYTES_MAX) {
      throw new AnswerTooLongException();
    }
    return new RecordAnswer(text);
  }

  private record View<V>(Class<V> answerType, JsonMapper json)
      implements ReplyView<AnswerRecorded, V> {

    @Override
    public Class<AnswerRecorded> replyType() {
      return AnswerRecorded.class;
    }

    @Override
    public V view(AnswerRecorded reply) {
      return json.readValue(reply.getAnswer(), answerType);
    }
  }

  private static final class AnswerTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
