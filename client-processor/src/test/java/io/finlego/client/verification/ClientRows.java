package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Clients as far as a verification needs them. */
final class ClientRows {

  private static final String INSERT =
      """
      insert into client (id, type, status, onboarding_id, risk_level, country_of_registration, key_id,
                          sealed_name, created_at, updated_at, version)
      values (?, 'company', ?, gen_random_uuid(), 'low', 'LT', gen_random_uuid(), '', now(), now(), 1)
      """;

  private ClientRows() {}

  static ClientId insert(JdbcTemplate jdbc, String status) {
    UUID id = UUID.randomUUID();
    jdbc.update(INSERT, id, status);
    return new ClientId(id);
  }
}
