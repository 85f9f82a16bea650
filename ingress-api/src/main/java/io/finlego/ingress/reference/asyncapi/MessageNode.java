package io.finlego.ingress.reference.asyncapi;

import io.finlego.ingress.reference.asyncapi.schema.Examples;
import io.finlego.ingress.reference.asyncapi.schema.JsonSchemas;
import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.Topic;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes a message in AsyncAPI: headers, value, an example, and the address of its Avro schema.
 */
final class MessageNode {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private MessageNode() {}

  static ObjectNode of(EventMessage message, Topic topic, Addresses addresses, Examples examples) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("name", message.name())
            .put("title", message.name())
            .put("summary", message.summary());
    ObjectNode example =
        node.putArray("examples")
            .addObject()
            .put("name", message.name())
            .set("payload", examples.of(message.value(), message.name()));
    if (topic.cleanup() == Topic.Cleanup.DELETE) {
      node.set("headers", headers());
      example.putObject("headers").put(CommandHeaders.TRACE_PARENT, TRACE);
    }
    node.set("payload", JsonSchemas.of(message.value()));
    node.set("bindings", KafkaBindings.ofMessage(topic));
    node.putObject("externalDocs")
        .put("description", "The Avro schema, as the registry has it")
        .put(
            "url",
            "%s/subjects/%s/versions/latest"
                .formatted(addresses.schemaRegistry(), SchemaCatalogue.subjectOf(topic.name())));
    return node;
  }

  /**
   * The headers of an event. Values of a compacted topic are states, which no single command
   * caused, so they have no headers.
   */
  private static ObjectNode headers() {
    ObjectNode headers = NODES.objectNode().put("type", "object");
    headers
        .putObject("properties")
        .putObject(CommandHeaders.TRACE_PARENT)
        .put("type", "string")
        .put(
            "description",
            "The W3C trace context of the command that caused the event; absent if the command had"
                + " none.");
    return headers;
  }
}
