package io.finlego.client.verification;

import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code applicant}. A transaction that writes to it must hold the {@link
 * VerificationLock} exclusively.
 */
@Table
final class Applicants {

  private static final String LOAD =
      """
      select applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type, reject_labels,
        state_at, counts_for, event_type, event_at
      from applicant
      where applicant_id = any(?) or external_user_id = any(?)
      """;

  private static final String SAVE =
      """
      insert into applicant (applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type,
        reject_labels, state_at, counts_for, event_type, event_at, updated_at)
      select applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type,
        case when state is not null then reject_labels::text[] end, state_at, counts_for::text[], event_type, event_at,
        updated_at
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (applicant_id, external_user_id, external_user_at, state, review_answer, review_reject_type,
        reject_labels, state_at, counts_for, event_type, event_at, updated_at)
      on conflict (applicant_id) do update
      set (external_user_id, external_user_at, state, review_answer, review_reject_type, reject_labels, state_at,
        counts_for, event_type, event_at, updated_at)
        = (excluded.external_user_id, excluded.external_user_at, excluded.state, excluded.review_answer,
        excluded.review_reject_type, excluded.reject_labels, excluded.state_at, excluded.counts_for,
        excluded.event_type, excluded.event_at, excluded.updated_at)
      """;

  private final Statements statements;

  Applicants(Statements statements) {
    this.statements = statements;
  }

  /** The applicants whose id, or whose name from the institution, is one of these names. */
  List<Applicant> load(Collection<String> names) {
    return names.isEmpty()
        ? List.of()
        : statements.query(
            LOAD,
            (row, _) -> applicant(row),
            Parameter.texts(names, Function.identity()),
            Parameter.texts(names, Function.identity()));
  }

  void save(Collection<Applicant> applicants, Instant now) {
    if (!applicants.isEmpty()) {
      statements.update(SAVE, columns(applicants, now));
    }
  }

  private static Applicant applicant(ResultSet row) throws SQLException {
    String name = row.getString("external_user_id");
    return new Applicant(
        new ApplicantId(row.getString("applicant_id")),
        finding(row),
        name == null ? null : new Applicant.ReportedName(name, instant(row, "external_user_at")),
        new Applicant.ReportedEvent(row.getString("event_type"), instant(row, "event_at")));
  }

  /** The finding in a row of the table, or null if the row has no finding. */
  private static @Nullable Finding finding(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return state == null
        ? null
        : new Finding(
            ApplicantState.ofWord(state),
            row.getString("review_answer"),
            row.getString("review_reject_type"),
            Arrays.asList((String[]) row.getArray("reject_labels").getArray()),
            instant(row, "state_at"),
            kinds(row));
  }

  private static Set<SubjectKind> kinds(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("counts_for").getArray())
        .map(SubjectKind::of)
        .collect(Collectors.toSet());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Columns<Applicant> columns(Collection<Applicant> applicants, Instant now) {
    return Columns.of(applicants)
        .text(applicant -> applicant.id().value())
        .text(Applicant::name)
        .instant(
            applicant -> applicant.reportedName() == null ? null : applicant.reportedName().at())
        .text(findingColumn(finding -> finding.state().word()))
        .text(findingColumn(Finding::reviewAnswer))
        .text(findingColumn(Finding::reviewRejectType))
        .list(
            applicant ->
                applicant.finding() == null ? List.of() : applicant.finding().rejectLabels())
        .instant(applicant -> applicant.finding() == null ? null : applicant.finding().at())
        .list(
            applicant -> applicant.finding() == null ? List.of() : applicant.finding().kindWords())
        .text(applicant -> applicant.newestEvent().eventType())
        .instant(applicant -> applicant.newestEvent().at())
        .instant(_ -> now);
  }

  private static Function<Applicant, @Nullable String> findingColumn(
      Function<Finding, @Nullable String> column) {
    return applicant -> applicant.finding() == null ? null : column.apply(applicant.finding());
  }
}
