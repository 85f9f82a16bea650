package io.finlego.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicProvisioningTest {

  private final String brokers = TestServers.kafka().bootstrapServers();

  @Test
  void repeatedProvisioningCreatesEveryTopicAsTheCatalogueDescribesIt() throws Exception {
    TopicProvisioning.provision(brokers, (short) 1);
    TopicProvisioning.provision(brokers, (short) 1);

    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      for (Topic topic : Topics.all()) {
        assertThat(partitions(admin, topic)).as(topic.name()).isEqualTo(topic.partitions());
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        topic
            .configs()
            .forEach(
                (name, value) -> assertThat(config.get(name).value()).as(name).isEqualTo(value));
      }
    }
  }

  @Test
  void anExistingTopicKeepsItsOperatorsSettings() throws Exception {
    Topic topic =
        new Topic(
            "operators-own",
            3,
            null,
            Topic.Cleanup.DELETE,
            Topic.Readers.SERVICES,
            Topics.named(Topics.REPLIES).valueSchema(),
            "any",
            "any");
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.createTopics(List.of(new NewTopic(topic.name(), 7, (short) 1))).all().get();

      TopicProvisioning.provision(admin, List.of(topic), (short) 1);

      assertThat(partitions(admin, topic)).isEqualTo(7);
    }
  }

  private static int partitions(Admin admin, Topic topic) throws Exception {
    var topics = admin.describeTopics(List.of(topic.name())).allTopicNames().get();
    return topics.get(topic.name()).partitions().size();
  }
}
