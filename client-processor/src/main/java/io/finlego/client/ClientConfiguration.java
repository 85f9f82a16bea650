package io.finlego.client;

import io.finlego.client.batch.ClientDomain;
import io.finlego.client.batch.ClientPolicy;
import io.finlego.client.batch.ClientTables;
import io.finlego.client.erasure.KeySweeper;
import io.finlego.client.erasure.LostKeys;
import io.finlego.client.migration.V103__SealProfiles;
import io.finlego.client.migration.V122__VerificationSubjects;
import io.finlego.client.migration.V124__SearchTokens;
import io.finlego.client.migration.V126__SearchTokens;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.client.verification.VerificationPolicy;
import io.finlego.processing.RepeatedTask;
import io.finlego.processing.engine.ProcessingConfiguration;
import io.finlego.processing.postgres.Statements;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.SearchTokens;
import io.finlego.vault.VaultConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.flywaydb.core.api.migration.JavaMigration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans of the client processor. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ClientSettings.class, EventSettings.class})
@Import({ProcessingConfiguration.class, VaultConfiguration.class})
class ClientConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(ClientConfiguration.class);

  @Bean
  ProfileSeals seals(SearchTokens tokens) {
    return new ProfileSeals(tokens);
  }

  @Bean
  JavaMigration sealProfiles(MasterKeys masterKeys, ProfileSeals seals) {
    return new V103__SealProfiles(masterKeys, seals);
  }

  @Bean
  JavaMigration storeVerificationSubjects(MasterKeys masterKeys) {
    return new V122__VerificationSubjects(masterKeys);
  }

  @Bean
  JavaMigration searchTokensV124() {
    return new V124__SearchTokens();
  }

  @Bean
  JavaMigration searchTokensV126(MasterKeys masterKeys, ProfileSeals seals) {
    return new V126__SearchTokens(masterKeys, seals);
  }

  @Bean
  RepeatedTask keySweep(
      JdbcClient jdbc, ClientDomain domain, MeterRegistry meters, RepeatedTask.Gate gate) {
    return new RepeatedTask(meters, domain.name(), new KeySweeper(new LostKeys(jdbc)), gate);
  }

  @Bean
  ClientDomain clientDomain(
      JdbcTemplate jdbc,
      MasterKeys masterKeys,
      ProfileSeals seals,
      ClientSettings settings,
      EventSettings events) {
    Statements statements = new Statements(jdbc);
    ClientKeys keys = new ClientKeys(JdbcClient.create(jdbc), masterKeys);
    VerificationPolicy verificationPolicy = settings.verification().policy();
    reportUnsetLevels(verificationPolicy);
    return new ClientDomain(
        new ClientTables(statements, keys, seals),
        new ClientPolicy(
            settings.retention(),
            settings.onRejection(),
            verificationPolicy,
            events.pii() == EventSettings.Pii.PLAIN));
  }

  /**
   * Warns if the settings accept findings of every level. If the settings also accept events from
   * the provider's sandbox, the message has the level INFO instead of WARN.
   */
  private static void reportUnsetLevels(VerificationPolicy policy) {
    if (policy.acceptsAnyLevel()) {
      LOG.atLevel(policy.sandboxMode() ? Level.INFO : Level.WARN)
          .log(
              "Sumsub's findings of every level count, also those that identify nobody: set"
                  + " finlego.clients.verification.client-levels and individual-levels.");
    }
  }
}
