package io.finlego.ingress.reference.asyncapi;

import io.finlego.ingress.reference.asyncapi.schema.RecordExamples;
import io.finlego.schemas.Topic;
import io.swagger.v3.oas.models.info.Info;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the AsyncAPI document from the catalogue of topics. */
final class EventsDocument {

  /**
   * The version of AsyncAPI. The document does not use 3.1, because fewer tools can read 3.1 and
   * the document does not need the features of 3.1.
   */
  static final String ASYNCAPI_VERSION = "3.0.0";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String LICENCE_URL = "https://www.apache.org/licenses/LICENSE-2.0";

  private EventsDocument() {}

  /**
   * Makes the document.
   *
   * @param topics all topics. The document leaves out the topics for FinLego's own services
   * @param apiInfo the information about the product from the REST API's document
   */
  static ObjectNode create(
      List<Topic> topics, Info apiInfo, Addresses addresses, RecordExamples examples) {
    ObjectNode document =
        NODES.objectNode().put("asyncapi", ASYNCAPI_VERSION).put("id", "urn:finlego:core:events");
    document.set("info", info(apiInfo));
    document.put("defaultContentType", "application/vnd.confluent.avro");
    document.set("servers", servers(addresses));
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    for (Topic topic : topics) {
      if (topic.readers() == Topic.Readers.SERVICES) {
        continue;
      }
      List<EventMessage> messages = EventMessage.of(topic);
      ObjectNode messageNodes = NODES.objectNode();
      messages.forEach(
          message ->
              messageNodes.set(
                  message.name(), MessageNode.of(message, topic, addresses, examples)));
      channels.set(topic.name(), ChannelNode.channel(topic, messageNodes));
      operations.set(ChannelNode.operationId(topic), ChannelNode.operation(topic, messages));
    }
    return document;
  }

  private static ObjectNode info(Info apiInfo) {
    ObjectNode info =
        NODES
            .objectNode()
            .put("title", "FinLego Core events")
            .put("version", apiInfo.getVersion())
            .put("description", SubscribersGuide.TEXT);
    info.putObject("license").put("name", apiInfo.getLicense().getName()).put("url", LICENCE_URL);
    return info;
  }

  private static ObjectNode servers(Addresses addresses) {
    ObjectNode servers = NODES.objectNode();
    List<String> brokers = addresses.brokers();
    for (int i = 0; i < brokers.size(); i++) {
      servers
          .putObject(brokers.size() == 1 ? "kafka" : "kafka-" + (i + 1))
          .put("host", brokers.get(i))
          .put("protocol", addresses.usesTls() ? "kafka-secure" : "kafka")
          .put("description", "A broker to connect to first; it names the others.")
          .set("bindings", KafkaBindings.ofServer(addresses));
    }
    return servers;
  }
}
