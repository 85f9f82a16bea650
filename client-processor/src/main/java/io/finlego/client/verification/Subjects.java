package io.finlego.client.verification;

import io.finlego.client.sql.Rows;
import io.finlego.kernel.ClientId;
import io.finlego.processing.postgres.UuidArray;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table {@code verification_subject}, and what the table {@code applicant} has on them: an
 * applicant is a subject's if its id, or the name by which the provider knows it, is one of the
 * subject's names. Whoever writes it holds the {@link VerificationLock}.
 */
final class Subjects {

  private static final String DELETE = "delete from verification_subject where client_id = any (?)";

  private static final String INSERT =
      """
      insert into verification_subject (client_id, subject_id, kind, must_verify, names)
      select client_id, subject_id, kind, must_verify, names::text[]
        from unnest(?, ?, ?, ?, ?)
          as u (client_id, subject_id, kind, must_verify, names)
      """;

  private static final String CLIENTS_OF =
      """
      select s.client_id, a.applicant_id
        from applicant a
        join verification_subject s
          on s.names && array_remove(array[a.applicant_id, a.external_user_id], null)
       where a.applicant_id = any (?)
      """;

  private static final String FINDINGS =
      """
      select s.client_id, s.subject_id, a.state, a.review_answer, a.review_reject_type, a.reject_labels, a.state_at
        from verification_subject s
        left join lateral (
             select a.* from applicant a where a.applicant_id = any (s.names) and a.state is not null
             union all
             select a.* from applicant a where a.external_user_id = any (s.names) and a.state is not null) a on true
       where s.client_id = any (?) and s.must_verify
      """;

  private final JdbcTemplate jdbc;

  Subjects(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Has each of these clients have these subjects and no others. */
  void replace(Map<ClientId, List<VerificationSubject>> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    jdbc.update(DELETE, UuidArray.of(subjects.keySet(), ClientId::value));
    List<VerificationSubject> rows = subjects.values().stream().flatMap(List::stream).toList();
    jdbc.update(INSERT, statement -> bind(statement, rows));
  }

  /** Whom each of the applicants is a subject of; an applicant of nobody is not there. */
  Map<ApplicantId, Set<ClientId>> clientsOf(Collection<ApplicantId> applicants) {
    Map<ApplicantId, Set<ClientId>> clients = new HashMap<>();
    jdbc.query(
        CLIENTS_OF,
        statement -> new Rows<>(statement, applicants).column("text", ApplicantId::value),
        row -> {
          clients
              .computeIfAbsent(new ApplicantId(row.getString("applicant_id")), _ -> new HashSet<>())
              .add(client(row));
        });
    return clients;
  }

  /**
   * For each of these clients what the provider found of each who must be verified: its findings,
   * of which there are several if it is several applicants, or none.
   */
  Map<ClientId, Collection<List<Finding>>> findings(Collection<ClientId> clients) {
    Map<ClientId, Map<UUID, List<Finding>>> found = new HashMap<>();
    jdbc.query(
        FINDINGS,
        row -> {
          @Nullable Finding finding = Applicants.finding(row);
          found
              .computeIfAbsent(client(row), _ -> new HashMap<>())
              .merge(
                  row.getObject("subject_id", UUID.class),
                  Stream.ofNullable(finding).toList(),
                  (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        },
        UuidArray.of(clients, ClientId::value));
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().values()));
  }

  private static ClientId client(ResultSet row) throws SQLException {
    return new ClientId(row.getObject("client_id", UUID.class));
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
