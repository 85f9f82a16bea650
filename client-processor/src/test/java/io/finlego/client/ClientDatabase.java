package io.finlego.client;

import io.finlego.embedded.TestServers;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with the migrated schema, seen as one of its roles. */
public record ClientDatabase(String url) {

  public static ClientDatabase migrated(String name) {
    String url = TestServers.postgres().freshDatabase(name);
    Flyway.configure()
        .dataSource(url, "finlego_owner", "")
        .defaultSchema("client")
        .locations("classpath:db/processing", "classpath:db/client")
        .load()
        .migrate();
    return new ClientDatabase(url);
  }

  public DataSource as(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(role);
    source.setOptions("-c search_path=client");
    return source;
  }

  public JdbcTemplate jdbcAs(String role) {
    return new JdbcTemplate(as(role));
  }

  public static TransactionTemplate transactions(DataSource source) {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }
}
