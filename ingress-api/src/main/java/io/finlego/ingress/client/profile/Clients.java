package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.query.Columns.instant;
import static io.finlego.ingress.http.query.Columns.instantOrNull;
import static io.finlego.ingress.http.query.Columns.texts;
import static io.finlego.ingress.http.query.Columns.uuid;
import static io.finlego.ingress.http.query.Columns.uuidOrNull;

import io.finlego.ingress.access.personal.SealedColumns;
import io.finlego.ingress.access.personal.UnreadableDataException;
import io.finlego.ingress.access.visibility.PastInstants;
import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.ingress.access.visibility.Search;
import io.finlego.ingress.http.paging.Page;
import io.finlego.ingress.http.paging.Paging;
import io.finlego.ingress.http.query.Conditions;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.Domain;
import io.finlego.vault.Purpose;
import io.finlego.vault.SearchTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the clients that the client processor publishes. This class does not check who may see a
 * client. The code that uses this class must check that.
 */
@Component
public final class Clients {

  private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
  private static final ReadScope.Everything EVERYTHING = new ReadScope.Everything();

  private static final String SELECT =
      """
      select c.id, c.status, c.risk_level, c.external_client_id, c.verification_state, c.review_answer,
        c.reject_labels, c.verification_updated_at, c.created_at, c.updated_at, c.version,
        c.sealed_profile, c.sealed_block_reason, c.key_id, c.master_key, c.wrapped
      from client.client_view c
      where
      """;

  private static final String COUNT = "select count(*) from client.client_view c where ";

  private static final String SELECT_STANDING =
      """
      select c.status, c.verification_state, c.review_answer, c.reject_labels, c.verification_updated_at,
        c.sealed_block_reason, c.key_id, c.master_key, c.wrapped
      from client.client_view c
      where c.id = :id
      """;

  private final ScopedReads reads;
  private final PastInstants instants;
  private final SealedColumns sealedColumns;
  private final SearchTokens tokens;
  private final ClientJson clientJson;

  Clients(
      ScopedReads reads,
      PastInstants instants,
      SealedColumns sealedColumns,
      SearchTokens tokens,
      ClientJson clientJson) {
    this.reads = reads;
    this.instants = instants;
    this.sealedColumns = sealedColumns;
    this.tokens = tokens;
    this.clientJson = clientJson;
  }

  Optional<Client> find(ClientId id) {
    return reads.findLarge(
        reads.sql(EVERYTHING, SELECT + "c.id = :id").param("id", id.value()), this::client);
  }

  /**
   * The profile as the caller sent it. Empty if the client does not exist or was erased, or if its
   * key is lost.
   */
  Optional<String> profile(ClientId id) {
    return reads
        .findLarge(
            reads.sql(EVERYTHING, SELECT + "c.id = :id").param("id", id.value()),
            (row, _) ->
                Optional.ofNullable(sealedColumns.open(row, "sealed_profile", Purpose.PROFILE)))
        .flatMap(Function.identity());
  }

  /**
   * The client's status and verification, with an empty list of persons; empty if the client does
   * not exist.
   */
  Optional<ClientStanding> standing(ClientId id) {
    return reads
        .sql(EVERYTHING, SELECT_STANDING)
        .param("id", id.value())
        .query(
            (row, _) ->
                new ClientStanding(
                    row.getString("status"),
                    verification(row),
                    sealedColumns.open(row, "sealed_block_reason", Purpose.REASON),
                    List.of()))
        .optional();
  }

  Page<Client> page(ClientFilter filter, Paging paging) {
    instants.awaitFinal(Domain.CLIENT, filter.createdIn().endInstant());
    String order =
        filter.text() == null
            ? filter.sorting().byCreation("c")
            : filter.sorting().byCreationWithoutIndex("c");
    Search search = new Search(SELECT, COUNT, conditions(filter), order, true);
    return reads.page(EVERYTHING, search, paging, this::listedClient);
  }

  private Conditions conditions(ClientFilter filter) {
    Conditions conditions =
        filter.text() == null ? new Conditions() : ClientSearch.conditions(tokens, filter.text());
    return conditions
        .and("c.type = :type", "type", filter.type())
        .and("c.status = :status", "status", filter.status())
        .and("c.risk_level = :riskLevel", "riskLevel", filter.riskLevel())
        .and("c.country_of_registration = :country", "country", filter.countryOfRegistration())
        .and("c.onboarding_id = :onboardingId", "onboardingId", filter.onboardingId())
        .and("c.external_client_id = :externalId", "externalId", filter.externalClientId())
        .and("c.created_at >= :createdFrom", "createdFrom", filter.createdIn().startInstant())
        .and("c.created_at < :createdUntil", "createdUntil", filter.createdIn().endInstant());
  }

  private Client client(ResultSet row, int rowNumber) throws SQLException {
    String profile = sealedColumns.open(row, "sealed_profile", Purpose.PROFILE);
    String blockReason = sealedColumns.open(row, "sealed_block_reason", Purpose.REASON);
    ClientJson.AddedData addedData = addedData(row, blockReason);
    boolean isErased = uuidOrNull(row, "key_id") == null;
    return profile == null && !isErased
        ? clientJson.unreadable(uuid(row, "id"), addedData)
        : clientJson.of(uuid(row, "id"), profile, addedData);
  }

  /**
   * The client in a list. If its key cannot be unwrapped, returns the client without its personal
   * data, so that the list can still show the other clients. By itself, such a client is refused:
   * an operator can put the master key back, and a caller may send back what it has read.
   */
  private Client listedClient(ResultSet row, int rowNumber) throws SQLException {
    try {
      return client(row, rowNumber);
    } catch (UnreadableDataException e) {
      UUID id = uuid(row, "id");
      LOG.error("The client {} is listed without its profile. {}", id, e.getMessage());
      return clientJson.unreadable(id, addedData(row, null));
    }
  }

  private static ClientJson.AddedData addedData(ResultSet row, @Nullable String blockReason)
      throws SQLException {
    return new ClientJson.AddedData(
        row.getString("status"),
        row.getString("risk_level"),
        verification(row),
        blockReason,
        row.getString("external_client_id"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        row.getLong("version"));
  }

  private static Verification verification(ResultSet row) throws SQLException {
    return new Verification(
        row.getString("verification_state"),
        row.getString("review_answer"),
        texts(row, "reject_labels"),
        instantOrNull(row, "verification_updated_at"));
  }
}
