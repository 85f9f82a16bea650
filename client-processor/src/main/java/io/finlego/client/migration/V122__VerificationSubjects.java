package io.finlego.client.migration;

import io.finlego.client.profile.ClientType;
import io.finlego.client.profile.Profile;
import io.finlego.client.verification.VerificationSubject;
import io.finlego.client.verification.VerificationSubjects;
import io.finlego.client.verification.VerificationTables;
import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Statements;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Stores the verification subjects of the clients that earlier releases created. Runs after V120.
 */
public final class V122__VerificationSubjects extends BaseJavaMigration {

  private static final int CHUNK_ROWS = 500;

  private static final String NEXT_ROWS =
      """
      select c.id, c.type, c.key_id, p.sealed_profile
      from client c
      join client_profile p on p.client_id = c.id
      where c.id > ? and not exists (select from verification_subject s where s.client_id = c.id)
      order by c.id
      limit ?
      """;

  private final MasterKeys masterKeys;

  public V122__VerificationSubjects(MasterKeys masterKeys) {
    this.masterKeys = masterKeys;
  }

  private record SealedRow(UUID id, ClientType type, UUID keyId, byte[] profile) {}

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    ClientKeys keys = new ClientKeys(JdbcClient.create(jdbc), masterKeys);
    VerificationTables verifications = new VerificationTables(new Statements(jdbc));
    List<SealedRow> chunk = nextRows(jdbc, new UUID(0, 0));
    while (!chunk.isEmpty()) {
      verifications.replace(subjects(chunk, keys));
      chunk = nextRows(jdbc, chunk.getLast().id());
    }
  }

  private static Map<ClientId, List<VerificationSubject>> subjects(
      List<SealedRow> chunk, ClientKeys keys) {
    Map<UUID, ClientKey> clientKeys = keys.findAll(chunk.stream().map(SealedRow::keyId).toList());
    Map<ClientId, List<VerificationSubject>> subjects = new HashMap<>();
    for (SealedRow client : chunk) {
      ClientKey key = clientKeys.get(client.keyId());
      if (key != null) {
        Profile profile = Profile.parse(key.open(Purpose.PROFILE, client.profile()));
        ClientId id = new ClientId(client.id());
        subjects.put(id, VerificationSubjects.of(id, client.type(), profile.json()));
      }
    }
    return subjects;
  }

  private static List<SealedRow> nextRows(JdbcTemplate jdbc, UUID after) {
    return jdbc.query(NEXT_ROWS, V122__VerificationSubjects::readRow, after, CHUNK_ROWS);
  }

  private static SealedRow readRow(ResultSet row, int rowNumber) throws SQLException {
    return new SealedRow(
        row.getObject("id", UUID.class),
        ClientType.of(row.getString("type")),
        row.getObject("key_id", UUID.class),
        row.getBytes("sealed_profile"));
  }
}
