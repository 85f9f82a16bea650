package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables {@code client} and {@code client_profile}, to which {@link ClientWrites} writes.
 * Profiles have their own table, so that lists and searches of clients read small rows.
 */
@Table
public final class Clients {

  private static final String LOCK =
      """
      select c.*, p.sealed_profile
      from client c
      left join client_profile p on p.client_id = c.id
      where c.id = any(?)
      order by c.id
      for update of c
      """;

  private static final String IDS_OF_ONBOARDINGS =
      "select id from client where onboarding_id = any(?)";

  private final Statements statements;

  public Clients(Statements statements) {
    this.statements = statements;
  }

  /**
   * Reads the clients and locks their rows in the order of the ids, until the transaction ends.
   * Leaves out unknown ids.
   */
  public List<Client> lock(Collection<ClientId> ids) {
    return ids.isEmpty()
        ? List.of()
        : statements.query(LOCK, Clients::read, Parameter.ids(ids, ClientId::value));
  }

  /** The clients that have one of these onboardings. The caller must lock the clients. */
  public List<ClientId> idsOfOnboardings(Collection<OnboardingId> onboardings) {
    return onboardings.isEmpty()
        ? List.of()
        : statements.query(
            IDS_OF_ONBOARDINGS,
            (row, _) -> new ClientId(row.getObject(1, UUID.class)),
            Parameter.ids(onboardings, OnboardingId::value));
  }

  private static Client read(ResultSet row, int rowNumber) throws SQLException {
    UUID keyId = row.getObject("key_id", UUID.class);
    return new Client(
        new ClientIdentity(
            new ClientId(row.getObject("id", UUID.class)),
            ClientType.of(row.getString("type")),
            new OnboardingId(row.getObject("onboarding_id", UUID.class)),
            row.getString("external_client_id"),
            requiredInstant(row, "created_at")),
        new Particulars(
            RiskLevel.of(row.getString("risk_level")),
            row.getBoolean("is_compliant"),
            row.getString("country_of_registration"),
            keyId == null ? null : sealedProfile(row, keyId)),
        ClientStatus.of(row.getString("status")),
        new Verification(
            row.getString("verification_state"),
            row.getString("review_answer"),
            rejectLabels(row),
            optionalInstant(row, "verification_updated_at")),
        row.getBoolean("importing"),
        requiredInstant(row, "updated_at"),
        row.getLong("version"));
  }

  private static SealedProfile sealedProfile(ResultSet row, UUID keyId) throws SQLException {
    return new SealedProfile(
        keyId,
        row.getBytes("sealed_profile"),
        row.getBytes("sealed_name"),
        row.getBytes("sealed_block_reason"),
        null);
  }

  private static List<String> rejectLabels(ResultSet row) throws SQLException {
    Array labels = row.getArray("reject_labels");
    return labels == null ? List.of() : List.of((String[]) labels.getArray());
  }

  private static Instant requiredInstant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optionalInstant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
