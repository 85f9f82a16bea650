package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A file that came in whole and is sealed, but is not in the store yet.
 *
 * @param size in bytes, before it was sealed
 * @param sha256 of the bytes before they were sealed
 */
record StagedFile(
    Path path, BlobId blob, FileName name, String contentType, long size, byte[] sha256) {

  String sha256Hex() {
    return HexFormat.of().formatHex(sha256);
  }
}
