package io.finlego.ingress.reference.asyncapi;

import io.finlego.schemas.Topic;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes AsyncAPI's Kafka bindings, in a version that common tools support. */
final class KafkaBindings {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String BINDING_VERSION = "0.5.0";

  private KafkaBindings() {}

  static ObjectNode ofServer(Addresses addresses) {
    return kafka(
        NODES
            .objectNode()
            .put("schemaRegistryUrl", addresses.schemaRegistryUrl())
            .put("schemaRegistryVendor", "confluent"));
  }

  static ObjectNode ofChannel(Topic topic) {
    Map<String, String> configs = topic.configs();
    ObjectNode topicConfiguration = NODES.objectNode();
    topicConfiguration.putArray("cleanup.policy").add(configs.get("cleanup.policy"));
    topicConfiguration.put(
        "retention.ms", Long.parseLong(configs.getOrDefault("retention.ms", "-1")));
    return kafka(
        NODES
            .objectNode()
            .put("topic", topic.name())
            .put("partitions", topic.partitions())
            .set("topicConfiguration", topicConfiguration));
  }

  static ObjectNode ofOperation() {
    return kafka(
        NODES
            .objectNode()
            .set("groupId", text("A group id of your own: each group gets every record once.")));
  }

  static ObjectNode ofMessage(Topic topic) {
    return kafka(
        NODES
            .objectNode()
            .put("schemaIdLocation", "payload")
            .put("schemaIdPayloadEncoding", "confluent")
            .put("schemaLookupStrategy", "TopicNameStrategy")
            .set("key", text(TopicLayout.key(topic))));
  }

  private static ObjectNode kafka(ObjectNode binding) {
    return NODES.objectNode().set("kafka", binding.put("bindingVersion", BINDING_VERSION));
  }

  private static ObjectNode text(String description) {
    return NODES.objectNode().put("type", "string").put("description", description);
  }
}
