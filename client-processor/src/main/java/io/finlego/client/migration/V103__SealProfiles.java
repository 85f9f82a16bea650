package io.finlego.client.migration;

import io.finlego.client.profile.Profile;
import io.finlego.client.profile.ProfileSeals;
import io.finlego.vault.ClientKey;
import io.finlego.vault.ClientKeys;
import io.finlego.vault.MasterKeys;
import io.finlego.vault.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Seals the profiles that earlier releases stored as plain text. Runs between V102 and V104. */
public final class V103__SealProfiles extends BaseJavaMigration {

  private static final int CHUNK_ROWS = 500;

  private static final String NEXT_ROWS =
      "select id, profile::text as profile, block_reason from client where id > ? order by id limit"
          + " ?";

  private static final String UPDATE_CLIENT =
      """
      update client
      set key_id = ?, sealed_name = ?, sealed_block_reason = ?, search_tokens = ?::int[]
      where id = ?
      """;

  private static final String INSERT_PROFILE =
      "insert into client_profile (client_id, sealed_profile) values (?, ?)";

  private final MasterKeys masterKeys;
  private final ProfileSeals seals;

  public V103__SealProfiles(MasterKeys masterKeys, ProfileSeals seals) {
    this.masterKeys = masterKeys;
    this.seals = seals;
  }

  private record PlainRow(UUID id, String profile, @Nullable String blockReason) {}

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc =
        new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    ClientKeys keys = new ClientKeys(JdbcClient.create(jdbc), masterKeys);
    UUID lastId = new UUID(0, 0);
    List<PlainRow> chunk = jdbc.query(NEXT_ROWS, V103__SealProfiles::readRow, lastId, CHUNK_ROWS);
    while (!chunk.isEmpty()) {
      chunk.forEach(row -> seal(row, keys.create(UUID.randomUUID()), jdbc));
      lastId = chunk.getLast().id();
      chunk = jdbc.query(NEXT_ROWS, V103__SealProfiles::readRow, lastId, CHUNK_ROWS);
    }
  }

  private void seal(PlainRow row, ClientKey key, JdbcTemplate jdbc) {
    Profile profile = Profile.parse(row.profile());
    jdbc.update(
        UPDATE_CLIENT,
        key.id(),
        key.seal(Purpose.NAME, profile.displayName()),
        row.blockReason() == null ? null : key.seal(Purpose.REASON, row.blockReason()),
        seals.tokens(profile),
        row.id());
    jdbc.update(INSERT_PROFILE, row.id(), key.seal(Purpose.PROFILE, row.profile()));
  }

  private static PlainRow readRow(ResultSet row, int rowNumber) throws SQLException {
    return new PlainRow(
        row.getObject("id", UUID.class), row.getString("profile"), row.getString("block_reason"));
  }
}
