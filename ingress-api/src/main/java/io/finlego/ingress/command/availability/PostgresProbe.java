package io.finlego.ingress.command.availability;

import io.finlego.ingress.IngressSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Checks that Postgres answers. The probe has its own connection, because commands must not be
 * refused only because the pool has no free connection.
 */
@Component
final class PostgresProbe extends Probe {

  private final JdbcConnectionDetails details;
  private final int timeoutSeconds;
  private @Nullable Connection connection;

  PostgresProbe(IngressSettings settings, JdbcConnectionDetails details) {
    super(settings.availability());
    this.details = details;
    this.timeoutSeconds =
        Math.ceilDiv(Math.toIntExact(settings.availability().probeTimeout().toMillis()), 1000);
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  void check() throws SQLException {
    try {
      Connection openConnection = connection;
      if (openConnection == null) {
        openConnection = DriverManager.getConnection(details.getJdbcUrl(), properties());
        connection = openConnection;
      }
      try (Statement statement = openConnection.createStatement()) {
        statement.execute("select 1");
      }
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  @Override
  void close() {
    Connection openConnection = connection;
    connection = null;
    if (openConnection != null) {
      try {
        openConnection.close();
      } catch (SQLException e) {
        connection = null;
      }
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    String timeoutText = Integer.toString(timeoutSeconds);
    properties.setProperty("user", String.valueOf(details.getUsername()));
    String password = details.getPassword();
    if (password != null) {
      properties.setProperty("password", password);
    }
    properties.setProperty("connectTimeout", timeoutText);
    properties.setProperty("loginTimeout", timeoutText);
    properties.setProperty("socketTimeout", timeoutText);
    properties.setProperty("ApplicationName", "finlego-ingress-probe");
    return properties;
  }
}
