package io.finlego.ingress.command;

import io.finlego.ingress.http.json.JsonWeight;
import io.finlego.ingress.http.limits.RequestMemory;
import io.finlego.schemas.reply.AnswerRecorded;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows a composed answer at the command's resource. The resource does not know the answer's Java
 * type, so it shows the stored JSON.
 */
@Component
final class AnswerRecordedView implements ReplyView<AnswerRecorded, JsonNode> {

  private final JsonMapper json;

  AnswerRecordedView(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Class<AnswerRecorded> replyType() {
    return AnswerRecorded.class;
  }

  @Override
  public JsonNode view(AnswerRecorded reply) {
    RequestMemory.current()
        .take(JsonWeight.of(reply.getAnswer().getBytes(StandardCharsets.UTF_8)).memoryBytes());
    return json.readTree(reply.getAnswer());
  }
}
