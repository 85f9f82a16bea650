package io.finlego.client.wire;

import io.finlego.client.document.DocumentCommand;
import io.finlego.client.document.DocumentId;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.RemoveDocument;

/** Translates the Avro payloads of commands on documents. */
final class DocumentCommandReader {

  private DocumentCommandReader() {}

  static DocumentCommand read(AddDocument addDocument) {
    return new DocumentCommand.AddDocument(
        new DocumentId(addDocument.getDocumentId()),
        new ClientId(addDocument.getClientId()),
        addDocument.getRelatedIndividualId(),
        addDocument.getEditorUserId(),
        addDocument.getDocumentType(),
        addDocument.getContentType(),
        addDocument.getSize(),
        addDocument.getSha256(),
        addDocument.getBlob(),
        ProfileCommandReader.sealedText(addDocument.getFileName()));
  }

  static DocumentCommand read(RemoveDocument removeDocument) {
    return new DocumentCommand.RemoveDocument(
        new ClientId(removeDocument.getClientId()), new DocumentId(removeDocument.getDocumentId()));
  }
}
