package io.finlego.ingress.command;

import io.finlego.schemas.reply.AnswerRecorded;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows a composed answer where its operation is not known: at the command's resource. */
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
    return json.readTree(reply.getAnswer());
  }
}
