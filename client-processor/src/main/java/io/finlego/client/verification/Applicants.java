package io.finlego.client.verification;

import io.finlego.client.sql.Rows;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code applicant}. Its writers hold the {@link VerificationLock} alone. */
final class Applicants {

  private static final String LOAD =
      """
      select applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type, reject_labels,
        state_at, event_type, event_at
      from applicant
      where applicant_id = any(?) or external_user_id = any(?)
      """;

  private static final String SAVE =
      """
      insert into applicant (applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type,
        reject_labels, state_at, event_type, event_at, updated_at)
      select applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type,
        case when state is not null then reject_labels::text[] end, state_at, event_type, event_at, updated_at
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type,
        reject_labels, state_at, event_type, event_at, updated_at)
      on conflict (applicant_id) do update
      set (external_user_id, external_user_at, state, review_answer, review_reject_type, reject_labels, state_at,
        event_type, event_at, updated_at)
        = (excluded.external_user_id, excluded.external_user_at, excluded.state, excluded.review_answer,
        excluded.review_reject_type, excluded.reject_labels, excluded.state_at, excluded.event_type,
        excluded.event_at, excluded.updated_at)
      """;

  private final JdbcTemplate jdbc;

  Applicants(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The applicants that have one of the names as their id, or as the provider's name for them. */
  List<Applicant> load(Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : jdbc.query(
            LOAD,
            statement ->
                new Rows<>(statement, names)
                    .column("text", name -> name)
                    .column("text", name -> name),
            (row, number) -> applicant(row));
  }

  void save(Collection<Applicant> applicants, Instant now) {
    if (!applicants.isEmpty()) {
      jdbc.update(SAVE, statement -> bind(statement, applicants, now));
    }
  }

  private static Applicant applicant(ResultSet row) throws SQLException {
    String name = row.getString("external_user_id");
    return new Applicant(
        new ApplicantId(row.getString("applicant_id")),
        finding(row),
        name == null ? null : new Applicant.Naming(name, instant(row, "external_user_at")),
        new Applicant.Sighting(row.getString("event_type"), instant(row, "event_at")));
  }

  /** The finding of a row that has the applicant's columns; null if it has none. */
  private static @Nullable Finding finding(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return state == null
        ? null
        : new Finding(
            ApplicantState.ofWord(state),
            row.getString("review_answer"),
            row.getString("review_reject_type"),
            Arrays.asList((String[]) row.getArray("reject_labels").getArray()),
            instant(row, "state_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static void bind(
      PreparedStatement statement, Collection<Applicant> applicants, Instant now)
      throws SQLException {
    new Rows<>(statement, applicants)
        .column("text", applicant -> applicant.id().value())
        .column("text", Applicant::name)
        .instants(applicant -> applicant.naming() == null ? null : applicant.naming().at())
        .column("text", ofFinding(finding -> finding.state().word()))
        .column("text", ofFinding(Finding::reviewAnswer))
        .column("text", ofFinding(Finding::reviewRejectType))
        .lists(
            applicant ->
                applicant.finding() == null ? List.of() : applicant.finding().rejectLabels())
        .instants(applicant -> applicant.finding() == null ? null : applicant.finding().at())
        .column("text", applicant -> applicant.newest().eventType())
        .instants(applicant -> applicant.newest().at())
        .instants(_ -> now);
  }

  private static Function<Applicant, @Nullable Object> ofFinding(
      Function<Finding, @Nullable Object> column) {
    return applicant -> applicant.finding() == null ? null : column.apply(applicant.finding());
  }
}
