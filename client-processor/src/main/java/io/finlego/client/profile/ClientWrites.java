package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import io.finlego.processing.postgres.TakenMeanwhileException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Writes to the tables {@code client} and {@code client_profile}. {@link Clients} reads both
 * tables.
 */
@Table
public final class ClientWrites {

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
        importing = u.importing, created_at = u.created_at, updated_at = u.updated_at, version = u.version,
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

  public ClientWrites(Statements statements) {
    this.statements = statements;
    this.profiles = new ClientProfiles(statements);
  }

  /**
   * Adds the clients.
   *
   * @throws TakenMeanwhileException if another transaction has just created a client with one of
   *     the onboarding ids; the batch must then be decided again
   */
  public void insert(List<Client> newClients) {
    if (!newClients.isEmpty()) {
      statements.insert(
          INSERT, columns(newClients), "An onboarding was taken while the batch ran.");
      profiles.put(newClients);
    }
  }

  /** Stores changed clients. The caller must hold the locks on their rows. */
  public void update(List<Client> changedClients) {
    if (!changedClients.isEmpty()) {
      List<Client> sortedClients =
          changedClients.stream()
              .sorted(Comparator.comparing(client -> client.id().value()))
              .toList();
      statements.update(UPDATE, columns(sortedClients));
      profiles.put(sortedClients);
    }
  }

  /** Deletes those of the clients whose import has not ended. */
  public void delete(Collection<ClientId> clients) {
    if (!clients.isEmpty()) {
      profiles.delete(clients);
      statements.change(DELETE, Parameter.ids(clients, ClientId::value));
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
        .uuid(client -> client.sealedProfile() == null ? null : client.sealedProfile().keyId())
        .bytes(client -> client.sealedProfile() == null ? null : client.sealedProfile().name())
        .bytes(
            client -> client.sealedProfile() == null ? null : client.sealedProfile().blockReason())
        .text(client -> client.sealedProfile() == null ? null : client.sealedProfile().newTokens())
        .text(client -> client.verification().state())
        .text(client -> client.verification().reviewAnswer())
        .textList(client -> client.verification().rejectLabels())
        .instant(client -> client.verification().updatedAt())
        .bool(Client::importing)
        .instant(Client::createdAt)
        .instant(Client::updatedAt)
        .bigint(Client::version);
  }
}
