package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.AddDocument;
import java.time.Instant;

/** The change of a document by a command. */
public sealed interface DocumentChange {

  DocumentId document();

  /** Nothing changes, because an earlier command has added the document already. */
  record Unchanged(DocumentId document) implements DocumentChange {}

  /**
   * The document is added.
   *
   * @param blob the blob that holds the document's bytes: either the blob that came with the
   *     command, or an earlier blob of the client with the same bytes
   */
  record Added(AddDocument command, String blob, Instant uploadedAt) implements DocumentChange {

    @Override
    public DocumentId document() {
      return command.document();
    }

    /** The state of the document after its addition. */
    public KnownDocument afterAddition() {
      return new KnownDocument(
          command.document(), command.client(), command.fileName().keyId(), false);
    }
  }

  /** The document is removed. */
  record Removed(DocumentId document, Instant removedAt) implements DocumentChange {}
}
