package io.finlego.processing.kit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Remembers the statements that go through its connections; a COPY goes through the driver's own
 * interface.
 */
public final class CountingDataSource extends DelegatingDataSource {

  private final List<String> statements = new ArrayList<>();

  public CountingDataSource(DataSource target) {
    super(target);
  }

  /** The statements so far, in their order; {@code copy} stands for a COPY. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection real = super.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                statements.add(String.valueOf(arguments[0]));
              } else if (method.getName().equals("unwrap") && arguments[0] == PGConnection.class) {
                statements.add("copy");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
