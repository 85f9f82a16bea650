package io.finlego.client.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.client.ClientDatabase;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.common.Sealed;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

class ApplyingDocumentsTest {

  private static final Caller CALLER = new Caller(CallerKind.system, "back-office");

  private static ClientDatabase database;

  private final DataSource source = database.as("finlego_client");
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final JdbcTemplate superuser = database.jdbcAs("postgres");
  private final JdbcTemplate reader = database.jdbcAs("finlego_reader");
  private final ApplyingDocuments applying =
      new ApplyingDocuments(new Owners(jdbc), new Documents(jdbc), new DocumentChanges(jdbc));
  private final UUID client = client();

  @BeforeAll
  static void migrate() {
    database = ClientDatabase.migrated("applying_documents");
  }

  @Test
  void aDocumentIsPublishedAsItWasSentAndWhoAddedItIsKept() {
    AddDocument command = document(client, 1).build();

    assertThat(apply(adding(command))).containsExactly(changed(command));

    Map<String, Object> row =
        reader.queryForMap("select * from document_view where id = ?", command.getDocumentId());
    assertThat(row)
        .containsEntry("client_id", client)
        .containsEntry("related_individual_id", null)
        .containsEntry("type", "passport")
        .containsEntry("content_type", "application/pdf")
        .containsEntry("size", 1000L)
        .containsEntry("blob", command.getBlob())
        .containsEntry("key_id", client)
        .containsEntry("uploaded_by", command.getEditorUserId())
        .containsEntry("removed_at", null);
    assertThat((byte[]) row.get("sha256")).containsOnly(1);
    assertThat(changes(command)).containsExactly("added by system back-office");
  }

  @Test
  void theSameBytesOfOneClientAreKeptOnceAlsoInOneBatch() {
    AddDocument first = document(client, 1).build();
    AddDocument second = document(client, 1).build();
    AddDocument other = document(client, 2).build();
    AddDocument third = document(client, 1).build();

    apply(adding(first), adding(second), adding(other));
    apply(adding(third));

    assertThat(blob(second)).isEqualTo(blob(first)).isEqualTo(first.getBlob());
    assertThat(blob(third)).isEqualTo(first.getBlob());
    assertThat(blob(other)).isEqualTo(other.getBlob());
  }

  @Test
  void theSameBytesOfAnotherClientAreAnotherBlob() {
    AddDocument first = document(client, 1).build();
    AddDocument foreign = document(client(), 1).build();

    apply(adding(first), adding(foreign));

    assertThat(blob(foreign)).isEqualTo(foreign.getBlob());
  }

  @Test
  void aBlobThatNoDocumentHasAnyMoreIsNeverTakenAgain() {
    AddDocument first = document(client, 1).build();
    AddDocument second = document(client, 1).build();

    apply(adding(first));
    apply(removing(client, first.getDocumentId()));
    apply(adding(second));

    assertThat(blob(second)).isEqualTo(second.getBlob());
  }

  @Test
  void aRemovedDocumentIsRemovedOnceAndWhoRemovedItIsKept() {
    AddDocument command = document(client, 1).build();
    apply(adding(command));

    DocumentRequest removal = removing(client, command.getDocumentId());
    List<DocumentOutcome> outcomes = apply(removal, removing(client, command.getDocumentId()));

    assertThat(outcomes.getFirst()).isEqualTo(changed(command));
    assertThat(codes(outcomes.getLast())).containsExactly(RejectionCode.DOCUMENT_NOT_FOUND);
    assertThat(changes(command))
        .containsExactly("added by system back-office", "removed by system back-office");
  }

  @Test
  void anotherClientsDocumentAndOneThatNeverWasAreNotFound() {
    AddDocument command = document(client, 1).build();
    apply(adding(command));

    List<DocumentOutcome> outcomes =
        apply(removing(client(), command.getDocumentId()), removing(client, UUID.randomUUID()));

    assertThat(outcomes)
        .allSatisfy(o -> assertThat(codes(o)).containsExactly(RejectionCode.DOCUMENT_NOT_FOUND));
  }

  @Test
  void theSameDocumentTwiceIsOne() {
    AddDocument command = document(client, 1).build();

    List<DocumentOutcome> outcomes = apply(adding(command), adding(command));
    apply(adding(command));

    assertThat(outcomes).containsExactly(changed(command), changed(command));
    assertThat(changes(command)).hasSize(1);
  }

  @Test
  void anIdThatAnotherClientsDocumentHasIsRefused() {
    AddDocument command = document(client, 1).build();
    AddDocument same = document(client(), 1).setDocumentId(command.getDocumentId()).build();

    assertThat(codes(apply(adding(command), adding(same)).getLast()))
        .containsExactly(RejectionCode.INVALID_FIELD);
  }

  @Test
  void noDocumentIsAddedToAClientThatIsNotThereOrWasErased() {
    UUID erased = client();
    superuser.update("delete from client_key where id = ?", erased);

    List<DocumentOutcome> outcomes =
        apply(adding(document(UUID.randomUUID(), 1).build()), adding(document(erased, 1).build()));

    assertThat(outcomes)
        .allSatisfy(o -> assertThat(codes(o)).containsExactly(RejectionCode.CLIENT_NOT_FOUND));
  }

  @Test
  void aDocumentOfAnErasedClientIsNotThere() {
    AddDocument command = document(client, 1).build();
    apply(adding(command));
    superuser.update("delete from client_key where id = ?", client);

    List<DocumentOutcome> outcomes = apply(removing(client, command.getDocumentId()));

    assertThat(codes(outcomes.getFirst())).containsExactly(RejectionCode.DOCUMENT_NOT_FOUND);
  }

  @Test
  void aRelatedIndividualHasToBeThisClients() {
    UUID individual = UUID.randomUUID();
    superuser.update(
        "insert into verification_subject values (?, ?, 'relatedIndividual', false, array['x'])",
        client,
        individual);

    List<DocumentOutcome> outcomes =
        apply(
            adding(document(client, 1).setRelatedIndividualId(individual).build()),
            adding(document(client(), 1).setRelatedIndividualId(individual).build()));

    assertThat(outcomes.getFirst()).isInstanceOf(DocumentOutcome.Changed.class);
    assertThat(codes(outcomes.getLast()))
        .containsExactly(RejectionCode.RELATED_INDIVIDUAL_NOT_FOUND);
  }

  @Test
  void everyRuleThatIsBrokenIsNamed() {
    AddDocument broken =
        document(client, 1)
            .setDocumentType("")
            .setContentType("text/html")
            .setSize(20 * 1024 * 1024 + 1)
            .setBlob("../../etc/passwd")
            .build();

    DocumentOutcome outcome = apply(adding(broken)).getFirst();

    assertThat(((DocumentOutcome.Refused) outcome).reasons())
        .extracting(Rejection::field)
        .containsExactly("type", "file", "file", "file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type = ''",
        "content_type = 'text/html'",
        "size = 0",
        "size = 20971521",
        "sha256 = '\\x00'",
        "blob = '../x'",
        "sealed_file_name = ''",
        "removed_at = uploaded_at - interval '1 microsecond'",
      })
  void theTableRefusesWhatTheRulesDo(String change) {
    AddDocument command = document(client, 1).build();
    apply(adding(command));

    assertThatThrownBy(
            () ->
                superuser.update(
                    "update document set " + change + " where id = ?", command.getDocumentId()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void theProcessorCanNeitherChangeNorDeleteWhatItKeeps() {
    for (String statement :
        List.of(
            "update document set blob = blob",
            "delete from document",
            "update document_change set change = change",
            "delete from document_change")) {
      assertThatThrownBy(() -> jdbc.update(statement)).isInstanceOf(DataAccessException.class);
    }
  }

  private List<DocumentOutcome> apply(DocumentRequest... requests) {
    return ClientDatabase.transactions(source)
        .execute(
            status ->
                applying.apply(
                    Arrays.asList(requests), Instant.now().truncatedTo(ChronoUnit.MICROS)));
  }

  private static DocumentRequest adding(AddDocument command) {
    return new DocumentRequest.Adding(new CommandId(UUID.randomUUID()), CALLER, command);
  }

  private static DocumentRequest removing(UUID client, UUID document) {
    return new DocumentRequest.Removing(
        new CommandId(UUID.randomUUID()), CALLER, new RemoveDocument(client, document));
  }

  private static DocumentOutcome changed(AddDocument command) {
    return new DocumentOutcome.Changed(new DocumentId(command.getDocumentId()));
  }

  private static List<RejectionCode> codes(DocumentOutcome outcome) {
    return ((DocumentOutcome.Refused) outcome).reasons().stream().map(Rejection::code).toList();
  }

  private String blob(AddDocument command) {
    return superuser.queryForObject(
        "select blob from document where id = ?", String.class, command.getDocumentId());
  }

  private List<String> changes(AddDocument command) {
    return superuser.queryForList(
        """
        select change || ' by ' || caller_kind || ' ' || caller_subject from document_change where document_id = ?
         order by changed_at, change
        """,
        String.class,
        command.getDocumentId());
  }

  private UUID client() {
    UUID id = UUID.randomUUID();
    superuser.update(
        """
        insert into client (id, type, status, onboarding_id, risk_level, country_of_registration, key_id, sealed_name, created_at,
                            updated_at, version)
        values (?, 'company', 'active', gen_random_uuid(), 'low', 'LT', ?, '', now(), now(), 1)
        """,
        id,
        id);
    superuser.update("insert into client_key values (?, 'a', '\\x00')", id);
    return id;
  }

  private static AddDocument.Builder document(UUID client, int each) {
    byte[] sha256 = new byte[32];
    Arrays.fill(sha256, (byte) each);
    return AddDocument.newBuilder()
        .setDocumentId(UUID.randomUUID())
        .setClientId(client)
        .setEditorUserId(UUID.randomUUID())
        .setDocumentType("passport")
        .setContentType("application/pdf")
        .setSize(1000)
        .setSha256(ByteBuffer.wrap(sha256))
        .setBlob(client + "/" + UUID.randomUUID())
        .setFileName(new Sealed(client, ByteBuffer.wrap(new byte[40])));
  }
}
