package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import io.finlego.processing.postgres.TakenMeanwhileException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code client}. Profiles have a table of their own, so that lists and searches read
 * narrow rows.
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

  private static final String ONBOARDINGS =
      "select onboarding_id from client where onboarding_id = any(?)";

  private static final String INSERT =
      """
      insert into client (id, type, onboarding_id, external_client_id, status, risk_level, is_compliant,
        country_of_registration, key_id, sealed_name, sealed_block_reason, search_tokens,
        verification_state, review_answer, reject_labels, verification_updated_at, importing, created_at,
        updated_at, version)
      select id, type, onboarding_id, external_client_id, status, risk_level, is_compliant,
        country_of_registration, key_id, sealed_name, sealed_block_reason, tokens::int[],
        verification_state, review_answer, reject_labels::text[], verification_updated_at, importing, created_at,
        updated_at, version
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, type, onboarding_id, external_client_id, status, risk_level, is_compliant, country_of_registration,
        key_id, sealed_name, sealed_block_reason, tokens, verification_state, review_answer,
        reject_labels, verification_updated_at, importing, created_at, updated_at, version)
      order by onboarding_id
      on conflict (onboarding_id) do nothing
      """;

  private static final String UPDATE =
      """
      update client c
      set external_client_id = u.external_client_id, status = u.status, risk_level = u.risk_level,
        is_compliant = u.is_compliant, country_of_registration = u.country_of_registration, key_id = u.key_id,
        sealed_name = u.sealed_name, sealed_block_reason = u.sealed_block_reason,
        search_tokens =
        case when u.key_id is null then '{}' else coalesce(u.tokens::int[], c.search_tokens) end,
        verification_state = u.verification_state, review_answer = u.review_answer,
        reject_labels = u.reject_labels::text[], verification_updated_at = u.verification_updated_at,
        importing = u.importing, updated_at = u.updated_at, version = u.version,
        erased_at = case when u.key_id is null then u.updated_at end
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, type, onboarding_id, external_client_id, status, risk_level, is_compliant, country_of_registration,
        key_id, sealed_name, sealed_block_reason, tokens, verification_state, review_answer,
        reject_labels, verification_updated_at, importing, created_at, updated_at, version)
      where c.id = u.id
      """;

  private static final String DELETE = "delete from client where id = any(?) and importing";

  private final Statements statements;
  private final ClientProfiles profiles;

  public Clients(Statements statements) {
    this.statements = statements;
    this.profiles = new ClientProfiles(statements);
  }

  /** The clients, locked by id until the transaction ends; unknown ids are left out. */
  public List<Client> lock(Collection<ClientId> ids) {
    return ids.isEmpty()
        ? List.of()
        : statements.query(LOCK, Clients::read, Parameter.ids(ids, ClientId::value));
  }

  /** The onboardings that already have a client. */
  public Set<OnboardingId> onboardings(Collection<OnboardingId> onboardings) {
    if (onboardings.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        statements.query(
            ONBOARDINGS,
            (row, _) -> new OnboardingId(row.getObject(1, UUID.class)),
            Parameter.ids(onboardings, OnboardingId::value)));
  }

  /**
   * Adds the clients.
   *
   * @throws TakenMeanwhileException if another transaction was faster with one: the batch has to be
   *     decided again
   */
  public void insert(List<Client> created) {
    if (!created.isEmpty()) {
      statements.insert(INSERT, columns(created), "An onboarding was taken while the batch ran.");
      profiles.put(created);
    }
  }

  /** Stores changed clients, which are locked. */
  public void update(List<Client> changed) {
    if (!changed.isEmpty()) {
      List<Client> sorted =
          changed.stream().sorted(Comparator.comparing(client -> client.id().value())).toList();
      statements.update(UPDATE, columns(sorted));
      profiles.put(sorted);
    }
  }

  /** Deletes clients whose import came to nothing. */
  public void delete(Collection<ClientId> imports) {
    if (!imports.isEmpty()) {
      profiles.delete(imports);
      statements.change(DELETE, Parameter.ids(imports, ClientId::value));
    }
  }

  private static Columns<Client> columns(Collection<Client> clients) {
    return Columns.of(clients)
        .uuid(client -> client.id().value())
        .text(client -> client.type().word())
        .uuid(client -> client.onboardingId().value())
        .text(Client::externalClientId)
        .text(client -> client.status().word())
        .text(client -> client.riskLevel().word())
        .bool(client -> client.particulars().compliant())
        .text(client -> client.particulars().country())
        .uuid(client -> client.sealed() == null ? null : client.sealed().keyId())
        .bytes(client -> client.sealed() == null ? null : client.sealed().name())
        .bytes(client -> client.sealed() == null ? null : client.sealed().blockReason())
        .text(client -> client.sealed() == null ? null : client.sealed().freshTokens())
        .text(client -> client.verification().state())
        .text(client -> client.verification().reviewAnswer())
        .list(client -> client.verification().rejectLabels())
        .instant(client -> client.verification().updatedAt())
        .bool(Client::importing)
        .instant(Client::createdAt)
        .instant(Client::updatedAt)
        .bigint(Client::version);
  }

  private static Client read(ResultSet row, int number) throws SQLException {
    UUID keyId = row.getObject("key_id", UUID.class);
    return new Client(
        new ClientIdentity(
            new ClientId(row.getObject("id", UUID.class)),
            ClientType.of(row.getString("type")),
            new OnboardingId(row.getObject("onboarding_id", UUID.class)),
            row.getString("external_client_id"),
            required(row, "created_at")),
        new Particulars(
            RiskLevel.of(row.getString("risk_level")),
            row.getBoolean("is_compliant"),
            row.getString("country_of_registration"),
            keyId == null ? null : sealed(row, keyId)),
        ClientStatus.of(row.getString("status")),
        new Verification(
            row.getString("verification_state"),
            row.getString("review_answer"),
            texts(row),
            instant(row, "verification_updated_at")),
        row.getBoolean("importing"),
        required(row, "updated_at"),
        row.getLong("version"));
  }

  private static SealedProfile sealed(ResultSet row, UUID keyId) throws SQLException {
    return new SealedProfile(
        keyId,
        row.getBytes("sealed_profile"),
        row.getBytes("sealed_name"),
        row.getBytes("sealed_block_reason"),
        null);
  }

  private static List<String> texts(ResultSet row) throws SQLException {
    Array labels = row.getArray("reject_labels");
    return labels == null ? List.of() : List.of((String[]) labels.getArray());
  }

  private static Instant required(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
