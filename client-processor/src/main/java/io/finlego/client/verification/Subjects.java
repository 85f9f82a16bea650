package io.finlego.client.verification;

import io.finlego.client.sql.Rows;
import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.UuidArray;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code verification_subject}. Its writers hold the {@link VerificationLock}. */
final class Subjects {

  private static final String DELETE = "delete from verification_subject where client_id = any(?)";

  private static final String INSERT =
      """
      insert into verification_subject (client_id, subject_id, kind, must_verify, names)
      select client_id, subject_id, kind, must_verify, names::text[]
      from unnest(?, ?, ?, ?, ?)
        as u (client_id, subject_id, kind, must_verify, names)
      """;

  /** Searches by the names in the reports, and by the names known for the reported applicants. */
  private static final String CLIENTS_NAMED =
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

  private static final String OF_CLIENTS =
      """
      select client_id, subject_id, kind, must_verify, names
      from verification_subject
      where client_id = any(?)
      """;

  private final JdbcTemplate jdbc;

  Subjects(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Gives each of these clients these subjects in place of its own. */
  void replace(Map<ClientId, List<VerificationSubject>> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    jdbc.update(DELETE, UuidArray.of(subjects.keySet(), ClientId::value));
    List<VerificationSubject> rows = subjects.values().stream().flatMap(List::stream).toList();
    jdbc.update(INSERT, statement -> bind(statement, rows));
  }

  /** The clients with a subject that one of the reports may be about. */
  Set<ClientId> clientsNamed(Collection<VerificationReport> reports) {
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
        jdbc.query(
            CLIENTS_NAMED,
            statement -> {
              statement.setArray(
                  1, statement.getConnection().createArrayOf("text", names.toArray()));
              statement.setArray(
                  2, statement.getConnection().createArrayOf("text", applicants.toArray()));
            },
            (row, number) -> client(row)));
  }

  /** All subjects of these clients. */
  List<VerificationSubject> ofClients(Collection<ClientId> clients) {
    return clients.isEmpty()
        ? List.of()
        : jdbc.query(OF_CLIENTS, Subjects::subject, UuidArray.of(clients, ClientId::value));
  }

  private static ClientId client(ResultSet row) throws SQLException {
    return new ClientId(row.getObject("client_id", UUID.class));
  }

  private static VerificationSubject subject(ResultSet row, int number) throws SQLException {
    return new VerificationSubject(
        client(row),
        row.getObject("subject_id", UUID.class),
        SubjectKind.of(row.getString("kind")),
        row.getBoolean("must_verify"),
        List.of((String[]) row.getArray("names").getArray()));
  }

  private static void bind(PreparedStatement statement, List<VerificationSubject> subjects)
      throws SQLException {
    new Rows<>(statement, subjects)
        .column("uuid", subject -> subject.client().value())
        .column("uuid", VerificationSubject::id)
        .column("text", subject -> subject.kind().word())
        .column("bool", VerificationSubject::mustVerify)
        .lists(VerificationSubject::names);
  }
}
