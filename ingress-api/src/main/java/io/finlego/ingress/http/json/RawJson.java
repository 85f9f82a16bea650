package io.finlego.ingress.http.json;

import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON from a body whose bytes are needed unchanged, as strictly as any other body. */
@Component
public final class RawJson {

  private final JsonMapper mapper;

  RawJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The JSON in these bytes.
   *
   * @throws HttpMessageNotReadableException if the bytes are not JSON; the caller gets 400
   */
  public JsonNode read(byte[] body) {
    try {
      JsonText.check(body);
      return mapper.readTree(body);
    } catch (IOException | JacksonException e) {
      throw new HttpMessageNotReadableException(
          "The body is not JSON.", e, new JsonBodies.ReadBody(new HttpHeaders(), body));
    }
  }
}
