package io.finlego.ingress.http.json;

import io.finlego.ingress.http.limits.HeavyWork;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON bodies and writes JSON answers. Checks every body with {@link JsonText} before it is
 * parsed. The whole body is read into memory for this, which is possible because the size of bodies
 * is limited. Large bodies and answers are {@link HeavyWork}. A body is read from the connection
 * before its turn, and an answer is written to the connection between its turns.
 */
final class JsonConverter extends JacksonJsonHttpMessageConverter {

  JsonConverter(JsonMapper mapper) {
    super(mapper);
  }

  @Override
  public Object read(
      ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
      throws IOException {
    byte[] body = message.getBody().readAllBytes();
    try (HeavyWork.Turn _ = HeavyWork.current().beginBody(body.length)) {
      JsonText.check(body);
      return super.read(type, new CheckedBody(body), hints);
    }
  }

  @Override
  protected void writeInternal(
      Object answer,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    try (AnswerParts parts = new AnswerParts(message)) {
      super.writeInternal(answer, type, parts.message(), hints);
      parts.send();
    }
  }
}
