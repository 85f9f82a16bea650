package io.finlego.client.verification;

import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table {@code applicant_finding}: the newest decision and the newest other finding on an
 * applicant, for each kind of subject. A transaction that writes to it must hold the {@link
 * VerificationLock} exclusively.
 */
@Table
final class ApplicantFindings {

  private static final String LOAD =
      """
      select applicant_id, kind, is_decision, state, review_answer, review_reject_type, reject_labels, state_at
      from applicant_finding
      where applicant_id = any(?)
      order by applicant_id, kind, is_decision
      """;

  /**
   * Keeps the row of an older progress finding when a newer decision arrives. {@link Findings}
   * ignores such a row.
   */
  private static final String SAVE =
      """
      insert into applicant_finding (applicant_id, kind, is_decision, state, review_answer, review_reject_type,
        reject_labels, state_at)
      select applicant_id, kind, is_decision, state, review_answer, review_reject_type, reject_labels::text[], state_at
      from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        as u (applicant_id, kind, is_decision, state, review_answer, review_reject_type, reject_labels, state_at)
      on conflict (applicant_id, kind, is_decision) do update
      set (state, review_answer, review_reject_type, reject_labels, state_at)
        = (excluded.state, excluded.review_answer, excluded.review_reject_type, excluded.reject_labels,
        excluded.state_at)
      """;

  private final Statements statements;

  ApplicantFindings(Statements statements) {
    this.statements = statements;
  }

  private record Row(ApplicantId applicant, SubjectKind kind, Finding finding) {}

  /** Reads the findings on these applicants. Returns the applicants with their findings. */
  List<Applicant> addTo(List<Applicant> applicants) {
    if (applicants.isEmpty()) {
      return applicants;
    }
    Map<ApplicantId, Map<SubjectKind, Findings>> findingsByApplicant = new HashMap<>();
    statements
        .query(
            LOAD,
            ApplicantFindings::row,
            Parameter.texts(applicants, applicant -> applicant.id().value()))
        .forEach(
            row ->
                findingsByApplicant
                    .computeIfAbsent(row.applicant(), _ -> new EnumMap<>(SubjectKind.class))
                    .merge(
                        row.kind(),
                        Findings.NONE.with(row.finding()),
                        (findings, _) -> findings.with(row.finding())));
    return applicants.stream()
        .map(
            applicant ->
                new Applicant(
                    applicant.id(),
                    findingsByApplicant.getOrDefault(applicant.id(), Map.of()),
                    applicant.reportedName(),
                    applicant.newestEvent()))
        .toList();
  }

  void save(Collection<Applicant> applicants) {
    List<Row> rows = applicants.stream().flatMap(ApplicantFindings::rows).toList();
    if (!rows.isEmpty()) {
      statements.update(SAVE, columns(rows));
    }
  }

  private static Stream<Row> rows(Applicant applicant) {
    return applicant.findings().entrySet().stream()
        .flatMap(
            kindAndFindings ->
                kindAndFindings
                    .getValue()
                    .all()
                    .map(finding -> new Row(applicant.id(), kindAndFindings.getKey(), finding)));
  }

  private static Row row(ResultSet row, int rowNumber) throws SQLException {
    return new Row(
        new ApplicantId(row.getString("applicant_id")),
        SubjectKind.of(row.getString("kind")),
        new Finding(
            ApplicantState.ofWord(row.getString("state")),
            row.getBoolean("is_decision"),
            row.getString("review_answer"),
            row.getString("review_reject_type"),
            List.of((String[]) row.getArray("reject_labels").getArray()),
            row.getObject("state_at", OffsetDateTime.class).toInstant()));
  }

  private static Columns<Row> columns(Collection<Row> rows) {
    return Columns.of(rows)
        .text(row -> row.applicant().value())
        .text(row -> row.kind().word())
        .bool(row -> row.finding().isDecision())
        .text(row -> row.finding().state().word())
        .text(row -> row.finding().reviewAnswer())
        .text(row -> row.finding().reviewRejectType())
        .textList(row -> row.finding().rejectLabels())
        .instant(row -> row.finding().eventAt());
  }
}
