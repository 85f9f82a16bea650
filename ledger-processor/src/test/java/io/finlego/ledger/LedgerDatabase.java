package io.finlego.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.finlego.embedded.TestServers;
import io.finlego.kernel.AccountId;
import io.finlego.kernel.otp.OtpKey;
import io.finlego.kernel.otp.OtpPolicy;
import io.finlego.ledger.account.OpeningPolicy;
import io.finlego.ledger.batch.LedgerDomain;
import io.finlego.ledger.batch.LedgerPolicy;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.ledger.wire.LedgerRequest;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.processing.postgres.ServerClock;
import io.finlego.processing.postgres.Statements;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A test class's own migrated database, and the ledger's domain on it with the role and settings of
 * production.
 */
final class LedgerDatabase implements AutoCloseable {

  static final LedgerPolicy TERMS =
      new LedgerPolicy(
          new OpeningPolicy("99999", Set.of("EUR", "USD", "JPY", "BHD")),
          new OtpPolicy(Duration.ofMinutes(5), Duration.ofMinutes(5), 5, Duration.ofMinutes(15)),
          new OtpKey(new byte[32]),
          TestVault.SEAL,
          new LedgerCalendar(ZoneOffset.UTC, 31));

  private static final String OPTIONS = "spring.datasource.hikari.data-source-properties.options";

  private final String url;
  private final HikariDataSource dataSource;
  private final TransactionTemplate transactions;
  private final LedgerDomain domain;
  private final InstantSource clock;

  private LedgerDatabase(String url) {
    this.url = url;
    dataSource = new HikariDataSource(hikari(url));
    transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    domain = domainOn(dataSource);
    clock = clockOn(dataSource);
  }

  static LedgerDatabase create(String name) {
    String url = TestServers.postgres().freshDatabase(name);
    Flyway.configure()
        .dataSource(url, "finlego_owner", null)
        .defaultSchema("ledger")
        .locations("classpath:db/processing", "classpath:db/ledger")
        .load()
        .migrate();
    return new LedgerDatabase(url);
  }

  static LedgerDomain domainOn(DataSource dataSource) {
    return new LedgerDomain(new Statements(new JdbcTemplate(dataSource)), TERMS);
  }

  static InstantSource clockOn(DataSource dataSource) {
    return new ServerClock(new Statements(new JdbcTemplate(dataSource)));
  }

  /** Applies a batch in its own transaction. */
  List<Outcome> apply(List<ReceivedCommand<LedgerRequest>> batch) {
    return apply(batch, clock);
  }

  /** Applies a batch in its own transaction, at the instant of this clock. */
  List<Outcome> apply(List<ReceivedCommand<LedgerRequest>> batch, InstantSource batchClock) {
    return Objects.requireNonNull(transactions.execute(_ -> domain.apply(batch, batchClock)));
  }

  /** Applies a batch in the caller's transaction. */
  List<Outcome> applyHere(List<LedgerRequest> requests) {
    return domain.apply(Commands.batch(requests), clock);
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  /** Connects as the application's role. */
  JdbcClient sql() {
    return JdbcClient.create(dataSource);
  }

  /** Connects as this role. */
  JdbcClient sqlAs(String role) {
    HikariConfig config = hikari(url);
    config.setUsername(role);
    config.setMaximumPoolSize(1);
    return JdbcClient.create(new HikariDataSource(config));
  }

  /** As that role, without the settings of production. */
  JdbcTemplate jdbcAs(String role) {
    return new JdbcTemplate(new DriverManagerDataSource(url, role, ""));
  }

  long balance(AccountId account) {
    return sql()
        .sql("select balance from account where id = ?")
        .param(account.value())
        .query(Long.class)
        .single();
  }

  HikariDataSource dataSource() {
    return dataSource;
  }

  LedgerDomain domain() {
    return domain;
  }

  @Override
  public void close() {
    dataSource.close();
  }

  private static HikariConfig hikari(String url) {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("ledger-processor.yml"));
    Properties settings = Objects.requireNonNull(yaml.getObject());
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("finlego_ledger");
    config.setMaximumPoolSize(4);
    config.addDataSourceProperty("options", settings.getProperty(OPTIONS));
    return config;
  }
}
