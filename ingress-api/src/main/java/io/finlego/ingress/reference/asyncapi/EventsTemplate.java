package io.finlego.ingress.reference.asyncapi;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of the AsyncAPI document with gaps for the URL of the schema registry, which by default
 * has the host that a request used. Filling the gaps costs much less than making the document.
 */
final class EventsTemplate {

  /** The URL that stands in the document until the gaps are filled. */
  static final String URL = "{registry}";

  private final JsonMapper json;
  private final String text;

  EventsTemplate(JsonMapper json, ObjectNode document) {
    this.json = json;
    this.text = json.writeValueAsString(document);
  }

  /** The document with this URL. */
  byte[] with(String registryUrl) {
    String quoted = json.writeValueAsString(registryUrl);
    String escaped = quoted.substring(1, quoted.length() - 1);
    return text.replace(URL, escaped).getBytes(StandardCharsets.UTF_8);
  }
}
