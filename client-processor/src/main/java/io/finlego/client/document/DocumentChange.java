package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.AddDocument;
import java.time.Instant;

/** The effect of a command on a document. */
public sealed interface DocumentChange {

  DocumentId document();

  /** An earlier command has added the document already, so nothing changes. */
  record Unchanged(DocumentId document) implements DocumentChange {}

  /**
   * The document is new.
   *
   * @param blob the blob that came with the command, or an earlier blob of the client with the same
   *     bytes
   */
  record Added(AddDocument command, String blob, Instant uploadedAt) implements DocumentChange {

    @Override
    public DocumentId document() {
      return command.document();
    }

    /** The document after its addition. */
    public KnownDocument afterAddition() {
      return new KnownDocument(
          command.document(), command.client(), command.fileName().keyId(), false);
    }
  }

  /** The document is removed. */
  record Removed(DocumentId document, Instant removedAt) implements DocumentChange {}
}
