package io.finlego.client;

import io.finlego.client.creation.ClientChanges;
import io.finlego.client.creation.Clients;
import io.finlego.client.creation.CreatingClients;
import io.finlego.processing.ProcessingConfiguration;
import io.finlego.schemas.AvroCodec;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The parts of the processor. */
@Configuration(proxyBeanMethods = false)
@Import(ProcessingConfiguration.class)
class ClientConfiguration {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);

  /** Ticks in microseconds, as Postgres and the events keep instants. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }

  @Bean
  ClientDomain clientDomain(JdbcTemplate jdbc, Clock clock) {
    ClientOutcomes outcomes = new ClientOutcomes(AvroCodec.catalogue());
    return new ClientDomain(
        new CreatingClients(new Clients(jdbc), new ClientChanges(jdbc), clock), outcomes);
  }
}
