package io.finlego.ingress.client;

import static io.finlego.ingress.query.Columns.instant;
import static io.finlego.ingress.query.Columns.instantOrNull;
import static io.finlego.ingress.query.Columns.texts;
import static io.finlego.ingress.query.Columns.uuid;

import io.finlego.ingress.paging.Page;
import io.finlego.ingress.paging.Paging;
import io.finlego.ingress.query.Conditions;
import io.finlego.ingress.visibility.ReadScope;
import io.finlego.ingress.visibility.ScopedReads;
import io.finlego.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The published clients. All reads are for systems. */
@Component
final class Clients {

  private static final ReadScope.Everything EVERYTHING = new ReadScope.Everything();

  private static final String SELECT =
      """
      select c.id, c.status, c.risk_level, c.profile, c.block_reason, c.verification_state,
             c.review_answer, c.reject_labels, c.verification_updated_at, c.created_at,
             c.updated_at, c.version
        from client.client_view c
       where
      """;

  private static final String COUNT = "select count(*) from client.client_view c where ";

  private static final String STATUS = "select c.status from client.client_view c where c.id = :id";

  private static final String PHONE =
      "select c.phone_number from client.client_view c where c.id = :id";

  private static final String TEXT =
      """
      (c.display_name ilike :text or c.email ilike :text or c.phone_number ilike :text
       or c.registration_number ilike :text)\
      """;

  private final ScopedReads reads;
  private final ClientJson json;

  Clients(ScopedReads reads, ClientJson json) {
    this.reads = reads;
    this.json = json;
  }

  Optional<Client> find(ClientId id) {
    return reads
        .sql(EVERYTHING, SELECT + "c.id = :id")
        .param("id", id.value())
        .query(this::client)
        .optional();
  }

  Optional<String> status(ClientId id) {
    return reads.sql(EVERYTHING, STATUS).param("id", id.value()).query(String.class).optional();
  }

  Optional<String> phone(ClientId id) {
    return reads.sql(EVERYTHING, PHONE).param("id", id.value()).query(String.class).optional();
  }

  Page<Client> page(ClientFilter filter, Paging paging) {
    Conditions conditions = conditions(filter);
    String order = " order by " + filter.sorting().byCreation("c") + " limit :limit offset :offset";
    List<Client> items =
        conditions
            .bind(reads.sql(EVERYTHING, SELECT + conditions.sql() + order))
            .param("limit", paging.limit())
            .param("offset", paging.offset())
            .query(this::client)
            .list();
    long total =
        conditions.bind(reads.sql(EVERYTHING, COUNT + conditions.sql())).query(Long.class).single();
    return paging.of(items, total);
  }

  private static Conditions conditions(ClientFilter filter) {
    return new Conditions()
        .and("c.type = :type", "type", filter.type())
        .and("c.status = :status", "status", filter.status())
        .and("c.risk_level = :riskLevel", "riskLevel", filter.riskLevel())
        .and("c.country_of_registration = :country", "country", filter.countryOfRegistration())
        .and("c.onboarding_id = :onboardingId", "onboardingId", filter.onboardingId())
        .andContains(TEXT, "text", filter.text())
        .and("c.created_at >= :createdFrom", "createdFrom", filter.createdFrom())
        .and("c.created_at < :createdUntil", "createdUntil", filter.createdUntil());
  }

  private Client client(ResultSet row, int number) throws SQLException {
    Verification verification =
        new Verification(
            row.getString("verification_state"),
            row.getString("review_answer"),
            texts(row, "reject_labels"),
            instantOrNull(row, "verification_updated_at"));
    ClientJson.Standing standing =
        new ClientJson.Standing(
            row.getString("status"),
            row.getString("risk_level"),
            verification,
            row.getString("block_reason"),
            instant(row, "created_at"),
            instant(row, "updated_at"),
            row.getLong("version"));
    return json.of(uuid(row, "id"), row.getString("profile"), standing);
  }
}
