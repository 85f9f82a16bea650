package io.finlego.client;

import io.finlego.client.migration.V103__SealProfiles;
import io.finlego.client.migration.V122__VerificationSubjects;
import io.finlego.client.migration.V124__SearchTokens;
import io.finlego.client.migration.V126__SearchTokens;
import io.finlego.embedded.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A test's own database with the migrated schema, as one of its roles sees it. */
public record ClientDatabase(String url) {

  private static final String TABLES =
      "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'client'";

  public static ClientDatabase migrated(String name) {
    return migratedTo(name, "latest");
  }

  /** A database in the state of an earlier release, without later migrations. */
  static ClientDatabase migratedTo(String name, String version) {
    ClientDatabase database = new ClientDatabase(TestServers.postgres().freshDatabase(name));
    database.migrateTo(version);
    return database;
  }

  void migrateTo(String version) {
    Flyway.configure()
        .dataSource(url, "finlego_owner", "")
        .defaultSchema("client")
        .locations("classpath:db/processing", "classpath:db/client")
        .javaMigrations(
            new V103__SealProfiles(TestVault.MASTER_KEYS, TestVault.SEALS),
            new V122__VerificationSubjects(TestVault.MASTER_KEYS),
            new V124__SearchTokens(),
            new V126__SearchTokens(TestVault.MASTER_KEYS, TestVault.SEALS))
        .target(version)
        .load()
        .migrate();
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

  /** The given texts that occur in any row of any table, as a text or as bytes. */
  List<String> readable(List<String> texts) {
    JdbcTemplate superuser = jdbcAs("postgres");
    List<String> rows = new ArrayList<>();
    for (String table : superuser.queryForList(TABLES, String.class)) {
      rows.addAll(
          superuser.queryForList("select t::text from %s t".formatted(table), String.class));
    }
    String dump = String.join("\n", rows);
    return texts.stream().filter(text -> dump.contains(text) || dump.contains(hex(text))).toList();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
