package io.finlego.ingress.http.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;

/**
 * A body that has been read into memory. This body's content type names no charset, so the parser
 * reads the bytes as UTF-8, just as {@link JsonText} has checked them. A charset from the sender is
 * ignored, because the content type of JSON has no such parameter (RFC 8259, section 11).
 */
record CheckedBody(byte[] bytes) implements HttpInputMessage {

  @Override
  public HttpHeaders getHeaders() {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    return headers;
  }

  @Override
  public InputStream getBody() {
    return new ByteArrayInputStream(bytes);
  }
}
