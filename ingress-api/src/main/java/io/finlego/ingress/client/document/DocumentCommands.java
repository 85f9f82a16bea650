package io.finlego.ingress.client.document;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.finlego.ingress.command.Operation;
import io.finlego.ingress.command.Submission;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.common.Sealed;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes the commands on documents. A client's commands are decided in the order in which they came.
 */
@Component
final class DocumentCommands {

  private static final Operation ADD = new Operation("addDocument", Domain.CLIENT);
  private static final Operation ADD_OF_BULK = new Operation("addDocumentOfBulk", Domain.CLIENT);
  private static final Operation REMOVE = new Operation("removeDocument", Domain.CLIENT);

  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();
  private final DocumentChangedView view;

  DocumentCommands(DocumentChangedView view) {
    this.view = view;
  }

  Submission<Document> add(
      DocumentOwner owner, UUID editor, String type, StagedFile file, ClientKey key) {
    return add(ADD, owner, editor, type, file, key);
  }

  Submission<Document> addOfBulk(
      DocumentOwner owner, UUID editor, String type, StagedFile file, ClientKey key) {
    return add(ADD_OF_BULK, owner, editor, type, file, key);
  }

  Submission<RemovedDocument> remove(DocumentOwner owner, UUID document) {
    UUID client = owner.client().value();
    return Submission.of(REMOVE, new RemoveDocument(client, document), view.removed())
        .keyedBy(client)
        .requestedBy(client, document);
  }

  /**
   * The command that adds a file. Two requests count as the same if the files have the same bytes.
   * The place of the bytes in the store does not count, because it differs for each upload.
   */
  private Submission<Document> add(
      Operation operation,
      DocumentOwner owner,
      UUID editor,
      String type,
      StagedFile file,
      ClientKey key) {
    UUID client = owner.client().value();
    byte[] sealedName = key.seal(Purpose.FILE_NAME, file.name().value());
    AddDocument command =
        new AddDocument(
            ids.generate(),
            client,
            owner.individual(),
            editor,
            type,
            file.contentType(),
            file.size(),
            ByteBuffer.wrap(file.sha256()),
            file.blob().toString(),
            new Sealed(key.id(), ByteBuffer.wrap(sealedName)));
    return Submission.of(operation, command, view.added())
        .keyedBy(client)
        .requestedBy(
            client,
            owner.individual() == null ? "" : owner.individual(),
            editor,
            type,
            file.name().value(),
            file.size(),
            file.sha256Hex());
  }
}
