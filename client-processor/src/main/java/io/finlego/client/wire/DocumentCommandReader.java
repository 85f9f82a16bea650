package io.finlego.client.wire;

import io.finlego.client.document.DocumentCommand;
import io.finlego.client.document.DocumentId;
import io.finlego.kernel.ClientId;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.RemoveDocument;

/** Reads the payloads on documents. */
final class DocumentCommandReader {

  private DocumentCommandReader() {}

  static DocumentCommand read(AddDocument add) {
    return new DocumentCommand.AddDocument(
        new DocumentId(add.getDocumentId()),
        new ClientId(add.getClientId()),
        add.getRelatedIndividualId(),
        add.getEditorUserId(),
        add.getDocumentType(),
        add.getContentType(),
        add.getSize(),
        add.getSha256(),
        add.getBlob(),
        ProfileCommandReader.sealed(add.getFileName()));
  }

  static DocumentCommand read(RemoveDocument remove) {
    return new DocumentCommand.RemoveDocument(
        new ClientId(remove.getClientId()), new DocumentId(remove.getDocumentId()));
  }
}
