package io.finlego.ingress.http.json;

import io.finlego.ingress.http.limits.HeavyWork;
import java.io.IOException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parses JSON from bytes, with the same checks as for other bodies. Operations use this class if
 * they also need the unchanged bytes of the body.
 */
@Component
public final class RawJson {

  private final JsonMapper mapper;

  RawJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Parses the bytes.
   *
   * @throws HttpMessageNotReadableException if the bytes are not acceptable JSON. The caller then
   *     gets 400
   */
  public JsonNode read(byte[] body) {
    try (HeavyWork.Turn _ = HeavyWork.current().beginBody(body.length)) {
      JsonText.check(body);
      return mapper.readTree(body);
    } catch (IOException | JacksonException e) {
      throw new HttpMessageNotReadableException("The body is not JSON.", e, new CheckedBody(body));
    }
  }
}
