package io.finlego.ingress.reference.asyncapi;

import io.finlego.ingress.reference.asyncapi.schema.JsonSchemas;
import io.finlego.ingress.reference.asyncapi.schema.RecordExamples;
import io.finlego.kernel.CommandHeaders;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.Topic;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes AsyncAPI's description of a message: the headers, the value, an example, and the URL of the
 * Avro schema.
 */
final class MessageNode {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String EXAMPLE_TRACE_PARENT =
      "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private MessageNode() {}

  static ObjectNode of(
      EventMessage message, Topic topic, Addresses addresses, RecordExamples examples) {
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
      example.putObject("headers").put(CommandHeaders.TRACE_PARENT, EXAMPLE_TRACE_PARENT);
    }
    node.set("payload", JsonSchemas.of(message.value()));
    node.set("bindings", KafkaBindings.ofMessage(topic));
    node.putObject("externalDocs")
        .put("description", "The Avro schema, as the registry has it")
        .put(
            "url",
            "%s/subjects/%s/versions/latest"
                .formatted(addresses.schemaRegistryUrl(), SchemaCatalogue.subjectOf(topic.name())));
    return node;
  }

  /**
   * The headers of an event. Records of compacted topics do not have these headers, because such a
   * record is a state that many commands have caused together.
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
