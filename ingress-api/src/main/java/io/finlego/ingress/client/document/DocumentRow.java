package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
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
   * The document as the caller sees it, with the decrypted file name.
   *
   * @param key the client's key; null if the key was destroyed. The document then has no name
   */
  Document toDocument(@Nullable ClientKey key) {
    return new Document(
        id,
        clientId,
        relatedIndividualId,
        key == null ? null : key.open(Purpose.FILE_NAME, sealedFileName),
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
