package io.finlego.ledger;

import io.finlego.kernel.otp.OtpKey;
import io.finlego.ledger.account.OpeningPolicy;
import io.finlego.ledger.batch.LedgerDomain;
import io.finlego.ledger.batch.LedgerPolicy;
import io.finlego.ledger.expiry.DuePayments;
import io.finlego.ledger.expiry.Expiry;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.processing.DueCommands;
import io.finlego.processing.RepeatedTask;
import io.finlego.processing.engine.ProcessingConfiguration;
import io.finlego.processing.postgres.Statements;
import io.finlego.vault.LastingKeys;
import io.finlego.vault.SecretSeal;
import io.finlego.vault.VaultConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans of the ledger processor. */
@Configuration(proxyBeanMethods = false)
@Import({ProcessingConfiguration.class, VaultConfiguration.class})
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {

  @Bean
  LedgerDomain ledgerDomain(
      JdbcTemplate jdbc, LedgerSettings settings, SecretSeal secretSeal, LastingKeys lastingKeys) {
    return new LedgerDomain(
        new Statements(jdbc),
        new LedgerPolicy(
            new OpeningPolicy(
                settings.bankCode(), new LinkedHashSet<>(settings.offeredCurrencies().codes())),
            settings.otp().policy(),
            new OtpKey(lastingKeys.keyFor("one-time codes")),
            secretSeal,
            new LedgerCalendar(settings.bookingZone(), settings.openPeriodDays())));
  }

  @Bean
  RepeatedTask expirySearch(
      JdbcClient jdbc,
      DueCommands.Sender sender,
      LedgerSettings settings,
      LedgerDomain domain,
      MeterRegistry meters,
      RepeatedTask.Gate gate) {
    return new RepeatedTask(
        meters,
        domain.name(),
        Expiry.search(
            new DuePayments(jdbc),
            settings.expiry().interval(),
            settings.expiry().pageMaxPayments(),
            sender),
        gate);
  }
}
