package io.finlego.client.creation;

import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.CreateClient;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code client}. */
public final class Clients {

  private static final String EXISTING =
      "select onboarding_id from client where onboarding_id = any (?)";

  private static final String INSERT =
      """
      insert into client (id, type, status, onboarding_id, risk_level, display_name, email, phone_number,
                          country_of_registration, registration_number, profile, created_at, updated_at, version)
      select id, type, status, onboarding_id, risk_level, display_name, email, phone_number,
             country_of_registration, registration_number, profile::json, created_at, created_at, version
        from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
          as new (id, type, status, onboarding_id, risk_level, display_name, email, phone_number,
                  country_of_registration, registration_number, profile, created_at, version)
      on conflict (onboarding_id) do nothing
      returning id
      """;

  /**
   * Every transaction inserts in this order, so that two of them never wait for each other in a
   * circle.
   */
  private static final Comparator<CreatedClient> BY_ONBOARDING =
      Comparator.comparing(client -> client.onboardingId().value());

  private final JdbcTemplate jdbc;

  public Clients(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of the onboardings that a committed client comes from. */
  Set<OnboardingId> existing(Collection<OnboardingId> onboardings) {
    return new HashSet<>(
        jdbc.query(
            EXISTING,
            statement ->
                statement.setArray(1, array(statement, "uuid", onboardings, OnboardingId::value)),
            (row, number) -> new OnboardingId(row.getObject(1, UUID.class))));
  }

  /**
   * Inserts the clients, but for those whose onboarding another client has by now; tells which are
   * there.
   */
  Set<ClientId> insert(List<CreatedClient> created) {
    if (created.isEmpty()) {
      return Set.of();
    }
    List<CreatedClient> sorted = created.stream().sorted(BY_ONBOARDING).toList();
    return new HashSet<>(
        jdbc.query(
            INSERT,
            statement -> bind(statement, sorted),
            (row, number) -> new ClientId(row.getObject(1, UUID.class))));
  }

  private static void bind(PreparedStatement statement, List<CreatedClient> clients)
      throws SQLException {
    statement.setArray(1, array(statement, "uuid", clients, client -> client.id().value()));
    statement.setArray(2, array(statement, "text", clients, client -> client.type().name()));
    statement.setArray(3, array(statement, "text", clients, client -> client.status().name()));
    statement.setArray(
        4, array(statement, "uuid", clients, client -> client.onboardingId().value()));
    statement.setArray(5, array(statement, "text", clients, client -> client.riskLevel().name()));
    statement.setArray(6, profiles(statement, clients, CreateClient::getDisplayName));
    statement.setArray(7, profiles(statement, clients, CreateClient::getEmail));
    statement.setArray(8, profiles(statement, clients, CreateClient::getPhoneNumber));
    statement.setArray(9, profiles(statement, clients, CreateClient::getCountryOfRegistration));
    statement.setArray(10, profiles(statement, clients, CreateClient::getRegistrationNumber));
    statement.setArray(11, profiles(statement, clients, CreateClient::getProfile));
    statement.setArray(
        12, array(statement, "timestamptz", clients, client -> text(client.createdAt())));
    statement.setArray(13, array(statement, "bigint", clients, CreatedClient::version));
  }

  private static Array profiles(
      PreparedStatement statement,
      List<CreatedClient> clients,
      Function<CreateClient, @Nullable String> field)
      throws SQLException {
    return array(statement, "text", clients, client -> field.apply(client.request().profile()));
  }

  static String text(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toString();
  }

  static <T> Array array(
      PreparedStatement statement,
      String type,
      Collection<T> rows,
      Function<T, @Nullable Object> column)
      throws SQLException {
    Connection connection = statement.getConnection();
    return connection.createArrayOf(type, rows.stream().map(column).toArray());
  }
}
