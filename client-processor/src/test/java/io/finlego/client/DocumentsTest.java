package io.finlego.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.kernel.rejection.RejectionCodes;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.common.Sealed;
import io.finlego.schemas.reply.DocumentChanged;
import io.finlego.schemas.reply.Rejected;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

class DocumentsTest {

  private static final ClientScene SCENE = ClientScene.migrated("documents");

  private final JdbcTemplate jdbc = new JdbcTemplate(SCENE.source());
  private final JdbcTemplate superuser = SCENE.superuser();
  private final JdbcTemplate reader = SCENE.database().jdbcAs("finlego_reader");
  private final UUID client = client();

  @Test
  void aDocumentIsPublishedAsItWasSentAndWhoAddedItIsKept() {
    AddDocument command = document(client, 1).build();

    assertThat(apply(command).getFirst().reply(DocumentChanged.class)).isEqualTo(changed(command));

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

    apply(first, second, other);
    apply(third);

    assertThat(blob(second)).isEqualTo(blob(first)).isEqualTo(first.getBlob());
    assertThat(blob(third)).isEqualTo(first.getBlob());
    assertThat(blob(other)).isEqualTo(other.getBlob());
  }

  @Test
  void theSameBytesOfAnotherClientAreAnotherBlob() {
    AddDocument first = document(client, 1).build();
    AddDocument foreign = document(client(), 1).build();

    apply(first, foreign);

    assertThat(blob(foreign)).isEqualTo(foreign.getBlob());
  }

  @Test
  void aBlobThatNoDocumentHasAnyMoreIsNeverTakenAgain() {
    AddDocument first = document(client, 1).build();
    AddDocument second = document(client, 1).build();

    apply(first);
    apply(removing(client, first.getDocumentId()));
    apply(second);

    assertThat(blob(second)).isEqualTo(second.getBlob());
  }

  @Test
  void aRemovedDocumentIsRemovedOnceAndWhoRemovedItIsKept() {
    AddDocument command = document(client, 1).build();
    apply(command);

    RemoveDocument removal = removing(client, command.getDocumentId());
    List<Applied> applied = apply(removal, removing(client, command.getDocumentId()));

    assertThat(applied.getFirst().reply(DocumentChanged.class)).isEqualTo(changed(command));
    assertThat(codes(applied.getLast())).containsExactly(ClientRejectionCode.DOCUMENT_NOT_FOUND);
    assertThat(changes(command))
        .containsExactly("added by system back-office", "removed by system back-office");
  }

  @Test
  void documentsOfOtherClientsAndUnknownDocumentsAreNotFound() {
    AddDocument command = document(client, 1).build();
    apply(command);

    List<Applied> applied =
        apply(removing(client(), command.getDocumentId()), removing(client, UUID.randomUUID()));

    assertThat(applied)
        .allSatisfy(
            o -> assertThat(codes(o)).containsExactly(ClientRejectionCode.DOCUMENT_NOT_FOUND));
  }

  @Test
  void theSameDocumentTwiceIsOne() {
    AddDocument command = document(client, 1).build();

    List<Applied> applied = apply(command, command);
    apply(command);

    assertThat(applied)
        .extracting(answered -> answered.reply(DocumentChanged.class))
        .containsExactly(changed(command), changed(command));
    assertThat(changes(command)).hasSize(1);
  }

  @Test
  void aDocumentWithTheIdOfAnotherClientsDocumentIsRefused() {
    AddDocument command = document(client, 1).build();
    AddDocument withSameId = document(client(), 1).setDocumentId(command.getDocumentId()).build();

    assertThat(codes(apply(command, withSameId).getLast()))
        .containsExactly(CommonRejectionCode.INVALID_FIELD);
  }

  @Test
  void aDocumentOfAnUnknownOrErasedClientIsRefused() {
    UUID erased = client();
    superuser.update("delete from client_key where id = ?", erased);

    List<Applied> applied =
        apply(document(UUID.randomUUID(), 1).build(), document(erased, 1).build());

    assertThat(codes(applied.getFirst())).containsExactly(ClientRejectionCode.CLIENT_NOT_FOUND);
    assertThat(codes(applied.getLast())).containsExactly(ClientRejectionCode.CLIENT_ERASED);
  }

  @Test
  void aDocumentOfAnErasedClientIsNotThere() {
    AddDocument command = document(client, 1).build();
    apply(command);
    superuser.update("delete from client_key where id = ?", client);

    List<Applied> applied = apply(removing(client, command.getDocumentId()));

    assertThat(codes(applied.getFirst())).containsExactly(ClientRejectionCode.DOCUMENT_NOT_FOUND);
  }

  @Test
  void aRelatedIndividualMustBelongToTheClientOfItsDocument() {
    UUID individual = UUID.randomUUID();
    superuser.update(
        "insert into verification_subject values (?, ?, 'relatedIndividual', false, array['x'])",
        client,
        individual);

    List<Applied> applied =
        apply(
            document(client, 1).setRelatedIndividualId(individual).build(),
            document(client(), 1).setRelatedIndividualId(individual).build());

    assertThat(applied.getFirst().reply(Object.class)).isInstanceOf(DocumentChanged.class);
    assertThat(codes(applied.getLast()))
        .containsExactly(ClientRejectionCode.RELATED_INDIVIDUAL_NOT_FOUND);
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

    Applied applied = apply(broken).getFirst();

    assertThat(applied.refusedFields()).containsExactly("type", "file", "file", "file");
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
    apply(command);

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

  private static List<Applied> apply(Object... commands) {
    return SCENE.applyAll(commands);
  }

  private static RemoveDocument removing(UUID client, UUID document) {
    return new RemoveDocument(client, document);
  }

  private static DocumentChanged changed(AddDocument command) {
    return new DocumentChanged(command.getDocumentId());
  }

  private static List<RejectionCode> codes(Applied applied) {
    return applied.reply(Rejected.class).getProblems().stream()
        .map(problem -> RejectionCodes.ofCode(problem.getCode()))
        .toList();
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
    SCENE.vault().create(id);
    return id;
  }

  private static AddDocument.Builder document(UUID client, int number) {
    byte[] sha256 = new byte[32];
    Arrays.fill(sha256, (byte) number);
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
