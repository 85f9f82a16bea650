package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the documents that the client processor publishes.
 *
 * @param sealedFileName the file's name, sealed with the key {@code keyId}
 * @param removed whether the document was removed
 */
record DocumentRow(
    UUID id,
    UUID clientId,
    @Nullable UUID relatedIndividualId,
    String type,
    String contentType,
    long size,
    byte[] sha256,
    BlobId blob,
    UUID keyId,
    byte[] sealedFileName,
    UUID uploadedBy,
    Instant uploadedAt,
    boolean removed) {

  /**
   * The document as the caller sees it.
   *
   * @param fileName the decrypted file name; null if nobody can open it
   */
  Document toDocument(@Nullable String fileName) {
    return new Document(
        id,
        clientId,
        relatedIndividualId,
        fileName,
        contentType,
        size,
        sha256Hex(),
        type,
        uploadedBy,
        uploadedAt);
  }

  String sha256Hex() {
    return HexFormat.of().formatHex(sha256);
  }
}
