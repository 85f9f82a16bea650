package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as the clients' processor publishes it: with a sealed name and the place of its blob.
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
   * The document with its name opened.
   *
   * @param key the client's key; null if it was destroyed, which leaves the document without a name
   */
  Document opened(@Nullable ClientKey key) {
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
