package io.finlego.ingress.reference.asyncapi;

import io.finlego.schemas.Topic;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes AsyncAPI's description of a topic: a channel, and the operation that reads the channel. */
final class ChannelNode {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String TOPIC_PREFIX = "finlego.";

  private ChannelNode() {}

  static ObjectNode channel(Topic topic, ObjectNode messages) {
    ObjectNode channel =
        NODES
            .objectNode()
            .put("address", topic.name())
            .put("title", topic.name())
            .put("summary", topic.description())
            .put("description", description(topic));
    channel.putArray("tags").addObject().put("name", tag(topic.readers()));
    channel.set("messages", messages);
    return channel.set("bindings", KafkaBindings.ofChannel(topic));
  }

  static ObjectNode operation(Topic topic, List<EventMessage> messages) {
    String channel = "#/channels/" + topic.name();
    ObjectNode operation = NODES.objectNode().put("action", "receive").put("title", topic.name());
    operation.putObject("channel").put("$ref", channel);
    var references = operation.putArray("messages");
    messages.forEach(
        message -> references.addObject().put("$ref", channel + "/messages/" + message.name()));
    operation.putArray("tags").addObject().put("name", tag(topic.readers()));
    return operation.set("bindings", KafkaBindings.ofOperation());
  }

  /**
   * The id of the operation that reads the topic. For {@code finlego.reports.daily-balances} the id
   * is {@code receiveReportsDailyBalances}.
   */
  static String operationId(Topic topic) {
    StringBuilder id = new StringBuilder("receive");
    for (String word : topic.name().substring(TOPIC_PREFIX.length()).split("[.-]")) {
      id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return id.toString();
  }

  private static String description(Topic topic) {
    return switch (topic.readers()) {
      case PROVIDER ->
          "**Only for the provider of SMS, e-mail or push:** a reader of this topic can act for"
              + " clients. Give no other subscriber access. "
              + TopicLayout.description(topic);
      case SUBSCRIBERS, SERVICES -> TopicLayout.description(topic);
    };
  }

  private static String tag(Topic.Readers readers) {
    return switch (readers) {
      case SUBSCRIBERS -> "subscribers";
      case PROVIDER -> "provider";
      case SERVICES -> "services";
    };
  }
}
