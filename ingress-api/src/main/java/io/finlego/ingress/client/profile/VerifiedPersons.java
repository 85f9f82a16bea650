package io.finlego.ingress.client.profile;

import static io.finlego.ingress.http.query.Columns.instantOrNull;
import static io.finlego.ingress.http.query.Columns.texts;
import static io.finlego.ingress.http.query.Columns.uuid;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.ClientId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the verifications of a client and of its related individuals. */
@Component
final class VerifiedPersons {

  private static final String SELECT =
      """
      select s.subject_id, s.kind, s.must_verify, s.state, s.review_answer, s.reject_labels, s.state_at
      from client.verification_subject_view s
      where s.client_id = :client
      order by s.kind, s.subject_id
      """;

  private final ScopedReads reads;

  VerifiedPersons(ScopedReads reads) {
    this.reads = reads;
  }

  /** The persons of this client. The client itself comes first. */
  List<VerifiedPerson> of(ClientId client) {
    return reads.list(
        reads.sql(new ReadScope.Everything(), SELECT).param("client", client.value()),
        VerifiedPersons::person);
  }

  private static VerifiedPerson person(ResultSet row, int rowNumber) throws SQLException {
    return new VerifiedPerson(
        uuid(row, "subject_id"),
        row.getString("kind"),
        row.getBoolean("must_verify"),
        row.getString("state"),
        row.getString("review_answer"),
        texts(row, "reject_labels"),
        instantOrNull(row, "state_at"));
  }
}
