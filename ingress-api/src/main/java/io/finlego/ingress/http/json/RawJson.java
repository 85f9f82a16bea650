package io.finlego.ingress.http.json;

import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of a body whose bytes were needed as they are, no less strictly than other bodies. */
@Component
public final class RawJson {

  private final JsonMapper mapper;

  RawJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The JSON in these bytes.
   *
   * @throws HttpMessageNotReadableException as for any body that is none: 400
   */
  public JsonNode read(byte[] body) {
    try {
      JsonText.check(body);
      return mapper.readTree(body);
    } catch (IOException | JacksonException e) {
      throw new HttpMessageNotReadableException(
          "The body is no JSON.", e, new JsonBodies.ReadBody(new HttpHeaders(), body));
    }
  }
}
