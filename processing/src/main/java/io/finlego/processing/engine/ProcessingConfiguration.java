package io.finlego.processing.engine;

import io.finlego.kafka.KafkaConnection;
import io.finlego.processing.CommandDomain;
import io.finlego.processing.DueCommands;
import io.finlego.processing.RepeatedTask;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The beans of the command engine. An application imports this configuration. It must provide one
 * bean of type {@link CommandDomain} and a {@code DataSource} with its transaction manager. Its
 * Flyway locations must begin with {@code classpath:db/processing}.
 *
 * <p>The health indicator {@code processing} is DOWN if a consumer loop does not process commands.
 * It belongs in the readiness group. If an {@code Error} ends a loop, the liveness state becomes
 * BROKEN.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessingSettings.class)
@Import(KafkaConnection.class)
public class ProcessingConfiguration {

  @Bean
  CommandProcessor commandProcessor(
      CommandDomain<?> domain,
      ProcessingSettings settings,
      KafkaConnection kafka,
      DataSource dataSource,
      PlatformTransactionManager transactionManager,
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<OpenTelemetry> telemetry,
      ApplicationEventPublisher eventPublisher) {
    return new CommandProcessorFactory(
            settings,
            new KafkaClients(kafka, settings),
            dataSource,
            transactionManager,
            meters.getIfAvailable(SimpleMeterRegistry::new),
            telemetry.getIfAvailable(OpenTelemetry::noop).getTracer("io.finlego.processing"),
            Clock.systemUTC(),
            () -> AvailabilityChangeEvent.publish(eventPublisher, this, LivenessState.BROKEN))
        .create(domain);
  }

  /** Sends the commands of the domain's {@link DueCommands}. */
  @Bean
  DueCommands.Sender dueCommandSender(CommandDomain<?> domain, KafkaConnection kafka) {
    return new DueCommandSender(kafka, domain.name());
  }

  /** Opens while the database has all batches of the journal. */
  @Bean
  RepeatedTask.Gate taskGate(CommandProcessor processor) {
    return processor.taskGate();
  }

  @Bean
  HealthIndicator processingHealthIndicator(CommandProcessor processor) {
    return processor.health();
  }
}
