package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ProcessingConfigurationTest {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withUserConfiguration(Application.class)
          .withConfiguration(
              AutoConfigurations.of(
                  ApplicationAvailabilityAutoConfiguration.class,
                  DataSourceAutoConfiguration.class,
                  DataSourceTransactionManagerAutoConfiguration.class,
                  JdbcTemplateAutoConfiguration.class,
                  KafkaAutoConfiguration.class));

  @Test
  void anApplicationThatImportsTheConfigurationProcessesCommands() {
    try (var stand = new Stand()) {
      applicationOn(stand)
          .run(
              started -> {
                HealthIndicator health =
                    started.getBean("processingHealthIndicator", HealthIndicator.class);
                await()
                    .atMost(Stand.PATIENCE)
                    .until(() -> health.health().getStatus().equals(Status.UP));
                UUID id = stand.add(UUID.randomUUID(), 5);
                stand.awaitQuiet();
                assertThat(stand.events()).containsExactly(id + " 1 5");
              });
    }
  }

  @Test
  void livenessIsBrokenAfterAnErrorHasEndedALoop() {
    try (var stand = new Stand()) {
      applicationOn(stand)
          .run(
              started -> {
                AvailabilityChangeEvent.publish(started, LivenessState.CORRECT);
                started
                    .getBean(Counters.class)
                    .beforeApply(
                        _ -> {
                          throw new NoClassDefFoundError("test");
                        });

                stand.add(UUID.randomUUID(), 5);
                stand.flush();

                ApplicationAvailability availability =
                    started.getBean(ApplicationAvailability.class);
                await()
                    .atMost(Stand.PATIENCE)
                    .until(() -> availability.getLivenessState() == LivenessState.BROKEN);
              });
    }
  }

  @Test
  void aMissingTopicIsReportedAtTheStart() {
    context
        .withPropertyValues(
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
            "finlego.processing.group-id=test")
        .run(
            started ->
                assertThat(started)
                    .getFailure()
                    .hasStackTraceContaining("finlego.processing.command-topic is missing"));
  }

  private ApplicationContextRunner applicationOn(Stand stand) {
    return context.withPropertyValues(
        "spring.kafka.bootstrap-servers=" + stand.bootstrapServers(),
        "finlego.processing.command-topic=" + stand.commandTopic(),
        "finlego.processing.event-topic=" + stand.eventTopic(),
        "finlego.processing.replies-topic=" + stand.repliesTopic(),
        "finlego.processing.group-id=" + stand.name,
        "finlego.processing.consumers=2",
        "spring.datasource.url=" + stand.jdbcUrl(),
        "spring.datasource.username=finlego_transfer",
        "spring.datasource.hikari.schema=" + Counters.SCHEMA);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(ProcessingConfiguration.class)
  static class Application {
    @Bean
    Counters counters(javax.sql.DataSource dataSource) {
      return new Counters(dataSource);
    }
  }
}
