package io.finlego.client.document;

import io.finlego.client.profile.SealedText;
import io.finlego.kernel.ClientId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command on a document. */
public sealed interface DocumentCommand {

  ClientId client();

  DocumentId document();

  /**
   * Add a document whose bytes are already in the blob store.
   *
   * @param relatedIndividual the individual that the document is about; null if it is about the
   *     client
   * @param editor the back-office user who uploads the document
   * @param type the kind of document, in the institution's words
   * @param contentType the media type, detected from the content
   * @param size the size in bytes
   * @param sha256 the digest of the bytes; readers must use a duplicate of the buffer, so that the
   *     position of this buffer does not change
   * @param blob the place of the sealed bytes in the blob store
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

    /** The digest of the document's bytes, together with the client. */
    public ContentDigest contentDigest() {
      return new ContentDigest(client, sha256);
    }
  }

  /** Remove a document. */
  record RemoveDocument(ClientId client, DocumentId document) implements DocumentCommand {}
}
