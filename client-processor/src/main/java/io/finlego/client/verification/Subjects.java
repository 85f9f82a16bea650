package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.Columns;
import io.finlego.processing.postgres.Statements;
import io.finlego.processing.postgres.Statements.Parameter;
import io.finlego.processing.postgres.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The table {@code verification_subject}. A transaction that writes to it must hold the {@link
 * VerificationLock}, exclusively or shared.
 */
@Table
final class Subjects {

  private static final String DELETE = "delete from verification_subject where client_id = any(?)";

  private static final String INSERT =
      """
      insert into verification_subject (client_id, subject_id, kind, must_verify, names)
      select client_id, subject_id, kind, must_verify, names::text[]
      from unnest(?, ?, ?, ?, ?)
        as u (client_id, subject_id, kind, must_verify, names)
      """;

  /**
   * Finds the clients with one of these names: the names in the reports, and the names that the
   * table {@code applicant} has for the reported applicants.
   */
  private static final String FIND_CLIENTS =
      """
      select distinct client_id
      from verification_subject
      where names && (
        select array_agg(name)
        from (
          select unnest(?) as name
          union
          select external_user_id from applicant where applicant_id = any(?) and external_user_id is not null
        ) as reported)
      """;

  private static final String LOAD_OF_CLIENTS =
      """
      select client_id, subject_id, kind, must_verify, names
      from verification_subject
      where client_id = any(?)
      order by client_id, subject_id
      """;

  private final Statements statements;

  Subjects(Statements statements) {
    this.statements = statements;
  }

  /** Replaces all subjects of each of these clients. */
  void replace(Map<ClientId, List<VerificationSubject>> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    statements.change(DELETE, Parameter.ids(subjects.keySet(), ClientId::value));
    List<VerificationSubject> rows = subjects.values().stream().flatMap(List::stream).toList();
    statements.update(INSERT, columns(rows));
  }

  /**
   * The clients that the reports may concern, because one of their subjects has a name of a
   * reported applicant.
   */
  Set<ClientId> clientsInReports(Collection<VerificationReport> reports) {
    if (reports.isEmpty()) {
      return Set.of();
    }
    Set<String> applicants = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (VerificationReport report : reports) {
      applicants.add(report.applicant().value());
      names.add(report.applicant().value());
      if (report.externalUserId() != null) {
        names.add(report.externalUserId());
      }
    }
    return new HashSet<>(
        statements.query(
            FIND_CLIENTS,
            (row, _) -> client(row),
            Parameter.texts(names, Function.identity()),
            Parameter.texts(applicants, Function.identity())));
  }

  /** All subjects of these clients. */
  List<VerificationSubject> ofClients(Collection<ClientId> clients) {
    return clients.isEmpty()
        ? List.of()
        : statements.query(
            LOAD_OF_CLIENTS, Subjects::subject, Parameter.ids(clients, ClientId::value));
  }

  private static ClientId client(ResultSet row) throws SQLException {
    return new ClientId(row.getObject("client_id", UUID.class));
  }

  private static VerificationSubject subject(ResultSet row, int rowNumber) throws SQLException {
    return new VerificationSubject(
        client(row),
        row.getObject("subject_id", UUID.class),
        SubjectKind.of(row.getString("kind")),
        row.getBoolean("must_verify"),
        List.of((String[]) row.getArray("names").getArray()));
  }

  private static Columns<VerificationSubject> columns(Collection<VerificationSubject> subjects) {
    return Columns.of(subjects)
        .uuid(subject -> subject.client().value())
        .uuid(VerificationSubject::id)
        .text(subject -> subject.kind().word())
        .bool(VerificationSubject::mustVerify)
        .textList(VerificationSubject::names);
  }
}
