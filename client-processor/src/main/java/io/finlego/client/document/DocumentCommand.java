package io.finlego.client.document;

import io.finlego.client.profile.SealedText;
import io.finlego.kernel.ClientId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of documents. */
public sealed interface DocumentCommand {

  ClientId client();

  DocumentId document();

  /**
   * Add a document, whose bytes are in the blob store.
   *
   * @param relatedIndividual whom it is about; null: the client
   * @param editor the back-office user who uploads it
   * @param type what it is, in the institution's words
   * @param contentType its media type, found from its content
   * @param size in bytes
   * @param sha256 of the bytes; not to be read from
   * @param blob where the sealed bytes are in the blob store
   */
  record AddDocument(
      DocumentId document,
      ClientId client,
      @Nullable UUID relatedIndividual,
      UUID editor,
      String type,
      String contentType,
      long size,
      ByteBuffer sha256,
      String blob,
      SealedText fileName)
      implements DocumentCommand {

    /** The bytes that it brings. */
    public Content content() {
      return new Content(client, sha256);
    }
  }

  /** Remove a document. */
  record RemoveDocument(ClientId client, DocumentId document) implements DocumentCommand {}
}
