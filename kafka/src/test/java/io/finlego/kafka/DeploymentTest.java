package io.finlego.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import io.finlego.schemas.Topic;
import io.finlego.schemas.Topics;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class DeploymentTest {

  @Test
  void createsTheTopicsAtTheBrokersThatSpringKafkaNames() throws Exception {
    try (var kafka = KafkaInProcess.start(KafkaSettings.temporary());
        var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      Deployment.main(
          new String[] {
            "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
            "--finlego.deployment.copies=1"
          });

      assertThat(admin.listTopics().names().get())
          .containsAll(Topics.all().stream().map(Topic::name).toList());
    }
  }
}
