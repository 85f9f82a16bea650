package io.finlego.client.verification;

import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The table {@code applicant}. A transaction that writes to it must hold the {@link
 * VerificationLock} exclusively.
 */
@Table
final class Applicants {

  private static final String LOAD =
      """
      select applicant_id, external_user_id, external_user_at, event_type, event_at
      from applicant
      where applicant_id = any(?) or external_user_id = any(?)
      order by applicant_id
      """;

  private static final String SAVE =
      """
      insert into applicant (applicant_id, external_user_id, external_user_at, event_type, event_at, updated_at)
      select applicant_id, external_user_id, external_user_at, event_type, event_at, updated_at
      from unnest(?, ?, ?, ?, ?, ?)
        as u (applicant_id, external_user_id, external_user_at, event_type, event_at, updated_at)
      on conflict (applicant_id) do update
      set (external_user_id, external_user_at, event_type, event_at, updated_at)
        = (excluded.external_user_id, excluded.external_user_at, excluded.event_type, excluded.event_at,
        excluded.updated_at)
      """;

  private final Statements statements;
  private final ApplicantFindings findings;

  Applicants(Statements statements) {
    this.statements = statements;
    this.findings = new ApplicantFindings(statements);
  }

  /** Loads the applicants whose id or external user id is one of these names. */
  List<Applicant> load(Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<Applicant> withoutFindings =
        statements.query(
            LOAD,
            (row, _) -> applicant(row),
            Parameter.texts(names, Function.identity()),
            Parameter.texts(names, Function.identity()));
    return findings.addTo(withoutFindings);
  }

  void save(Collection<Applicant> applicants, Instant now) {
    if (!applicants.isEmpty()) {
      statements.update(SAVE, columns(applicants, now));
      findings.save(applicants);
    }
  }

  private static Applicant applicant(ResultSet row) throws SQLException {
    String name = row.getString("external_user_id");
    return new Applicant(
        new ApplicantId(row.getString("applicant_id")),
        Map.of(),
        name == null ? null : new Applicant.ReportedName(name, instant(row, "external_user_at")),
        new Applicant.ReportedEvent(row.getString("event_type"), instant(row, "event_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Columns<Applicant> columns(Collection<Applicant> applicants, Instant now) {
    return Columns.of(applicants)
        .text(applicant -> applicant.id().value())
        .text(Applicant::name)
        .instant(
            applicant ->
                applicant.reportedName() == null ? null : applicant.reportedName().eventAt())
        .text(applicant -> applicant.newestEvent().eventType())
        .instant(applicant -> applicant.newestEvent().eventAt())
        .instant(_ -> now);
  }
}
