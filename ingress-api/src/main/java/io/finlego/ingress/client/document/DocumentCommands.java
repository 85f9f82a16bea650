package io.finlego.ingress.client.document;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.ingress.http.result.Fault;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes the commands that add and remove documents. All commands for one client have the same
 * record key, the client's id. So the processor decides them in the order in which they were sent.
 */
@Component
final class DocumentCommands {

  private static final Operation ADD = new Operation("addDocument", Domain.CLIENT);
  static final Operation ADD_IN_BULK = new Operation("addDocumentOfBulk", Domain.CLIENT);
  private static final Operation REMOVE = new Operation("removeDocument", Domain.CLIENT);

  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();
  private final DocumentChangedView view;

  DocumentCommands(DocumentChangedView view) {
    this.view = view;
  }

  Submission<Document> add(
      DocumentOwner owner, UUID editorUserId, String type, StagedFile file, FileKey key) {
    return add(ADD, owner, editorUserId, type, file, key);
  }

  Submission<Document> addInBulk(
      DocumentOwner owner, UUID editorUserId, String type, StagedFile file, FileKey key) {
    return add(ADD_IN_BULK, owner, editorUserId, type, file, key);
  }

  /** The command that records the refusal of a bulk upload that has no acceptable file. */
  Submission<Document> bulkRefusal(List<Fault> faults) {
    return Submission.refused(ADD_IN_BULK, faults, view.viewOfAddition());
  }

  Submission<RemovedDocument> remove(DocumentOwner owner, UUID documentId) {
    UUID clientId = owner.client().value();
    return Submission.of(REMOVE, new RemoveDocument(clientId, documentId), view.viewOfRemoval())
        .keyedBy(clientId)
        .requestedBy(clientId, documentId);
  }

  /**
   * Makes the command that adds a file. The file's digest is one of the values that identify the
   * request. The id of the blob is not one of them, because each upload has a new blob. So a
   * repeated upload of the same bytes is the same request.
   */
  private Submission<Document> add(
      Operation operation,
      DocumentOwner owner,
      UUID editorUserId,
      String type,
      StagedFile file,
      FileKey key) {
    UUID clientId = owner.client().value();
    Submission<Document> submission =
        Submission.sentOnce(
                operation,
                _ -> command(owner, editorUserId, type, file, key.key()),
                view.viewOfAddition())
            .keyedBy(clientId)
            .requestedBy(
                clientId,
                owner.individual() == null ? "" : owner.individual(),
                editorUserId,
                type,
                file.name().value(),
                file.size(),
                file.sha256Hex());
    return key.isOwners() ? submission : submission.checkedBy(key::requireOwners);
  }

  private AddDocument command(
      DocumentOwner owner, UUID editorUserId, String type, StagedFile file, ClientKey key) {
    byte[] sealedName = key.seal(Purpose.FILE_NAME, file.name().value());
    return new AddDocument(
        ids.generate(),
        owner.client().value(),
        owner.individual(),
        editorUserId,
        type,
        file.contentType(),
        file.size(),
        ByteBuffer.wrap(file.sha256()),
        file.blob().toString(),
        new Sealed(key.id(), ByteBuffer.wrap(sealedName)));
  }
}
