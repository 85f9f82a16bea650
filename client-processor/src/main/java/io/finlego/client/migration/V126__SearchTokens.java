package io.finlego.client.migration;

import io.finlego.client.profile.Profile;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes new search tokens for all clients, because the release with this migration cuts words into
 * different pieces.
 */
public final class V126__SearchTokens extends BaseJavaMigration {

  private static final int CHUNK_ROWS = 500;

  private static final String NEXT_ROWS =
      """
      select c.id, c.key_id, p.sealed_profile
      from client c
      join client_profile p on p.client_id = c.id
      where c.id > ?
      order by c.id
      limit ?
      """;

  private static final String UPDATE_TOKENS =
      "update client set search_tokens = ?::int[] where id = ?";

  /** Drops the index first, because the updates would spend most of their time on the index. */
  private static final String DROP_INDEX = "drop index client_by_token";

  private static final String CREATE_INDEX =
      "create index client_by_token on client using gin (search_tokens)";

  private final MasterKeys masterKeys;
  private final ProfileSeals seals;

  public V126__SearchTokens(MasterKeys masterKeys, ProfileSeals seals) {
    this.masterKeys = masterKeys;
    this.seals = seals;
  }

  private record SealedRow(UUID id, UUID keyId, byte[] profile) {}

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    ClientKeys keys = new ClientKeys(JdbcClient.create(jdbc), masterKeys);
    jdbc.execute(DROP_INDEX);
    List<SealedRow> chunk = nextRows(jdbc, new UUID(0, 0));
    while (!chunk.isEmpty()) {
      jdbc.batchUpdate(UPDATE_TOKENS, rows(chunk, keys));
      chunk = nextRows(jdbc, chunk.getLast().id());
    }
    jdbc.execute(CREATE_INDEX);
  }

  private List<Object[]> rows(List<SealedRow> chunk, ClientKeys keys) {
    Map<UUID, ClientKey> clientKeys = keys.findAll(chunk.stream().map(SealedRow::keyId).toList());
    List<Object[]> rows = new ArrayList<>();
    for (SealedRow client : chunk) {
      ClientKey key = clientKeys.get(client.keyId());
      if (key != null) {
        Profile profile = Profile.parse(key.open(Purpose.PROFILE, client.profile()));
        rows.add(new Object[] {seals.tokens(profile), client.id()});
      }
    }
    return rows;
  }

  private static List<SealedRow> nextRows(JdbcTemplate jdbc, UUID after) {
    return jdbc.query(NEXT_ROWS, V126__SearchTokens::readRow, after, CHUNK_ROWS);
  }

  private static SealedRow readRow(ResultSet row, int rowNumber) throws SQLException {
    return new SealedRow(
        row.getObject("id", UUID.class),
        row.getObject("key_id", UUID.class),
        row.getBytes("sealed_profile"));
  }
}
