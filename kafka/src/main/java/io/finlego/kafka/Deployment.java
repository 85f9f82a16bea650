package io.finlego.kafka;

import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.SchemaRegistration;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.Topics;
import java.io.IOException;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Prepares an installation before its services start. It creates the missing topics. If the
 * settings name a schema registry, it also registers the released schemas in that registry. Another
 * run with the same release changes nothing. The program connects to Kafka by the settings {@code
 * spring.kafka.*}, like the services.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({SslAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(DeploymentSettings.class)
public class Deployment {

  private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    try (ConfigurableApplicationContext context = builder().run(arguments)) {
      prepare(context.getBean(KafkaAdmin.class), context.getBean(DeploymentSettings.class));
    }
  }

  private static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(Deployment.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .properties("spring.config.name=deployment", "logging.level.org.apache.kafka=warn");
  }

  private static void prepare(KafkaAdmin kafka, DeploymentSettings settings)
      throws IOException, InterruptedException {
    try (Admin admin = Admin.create(kafka.getConfigurationProperties())) {
      TopicProvisioning.provision(admin, Topics.all(), settings.copies());
    }
    LOG.info("The topics are there.");
    if (settings.schemaRegistryUrl() != null) {
      SchemaRegistration.register(
          settings.schemaRegistryUrl(), SchemaCatalogue.shipped().released());
      LOG.info("The schemas are registered.");
    }
  }
}
