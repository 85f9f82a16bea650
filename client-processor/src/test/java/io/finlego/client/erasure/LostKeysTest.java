package io.finlego.client.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.client.ClientDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On a real Postgres, as the processor's own role. */
class LostKeysTest {

  private static final String INSERT =
      """
      insert into client_key (id, master_key, wrapped, created_at)
      select gen_random_uuid(), 'test', '\\x00', now() - make_interval(days => ?)
      from generate_series(1, ?)
      """;

  private static final String CLIENT =
      """
      insert into client (id, type, status, onboarding_id, risk_level, country_of_registration, key_id,
        sealed_name, created_at, updated_at, version)
      select gen_random_uuid(), 'company', 'active', gen_random_uuid(), 'low', 'LT', id, '', now(), now(), 1
      from client_key
      limit 1
      returning key_id
      """;

  private static ClientDatabase database;

  private final JdbcTemplate jdbc = database.jdbcAs("postgres");
  private final LostKeys keys = new LostKeys(JdbcClient.create(database.as("finlego_client")));

  @BeforeAll
  static void migrate() {
    database = ClientDatabase.migrated("lost_keys");
  }

  @Test
  void allKeysOfLostRequestsAreDestroyedAndNoOthers() {
    jdbc.update(INSERT, 32, 1);
    UUID carried = jdbc.queryForObject(CLIENT, UUID.class);
    jdbc.update(INSERT, 32, 1_500);
    jdbc.update(INSERT, 30, 3);

    int swept = keys.sweep();

    assertThat(swept).isEqualTo(1_500);
    assertThat(jdbc.queryForList("select id from client_key", UUID.class))
        .hasSize(4)
        .contains(carried);
  }
}
