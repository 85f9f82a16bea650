package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A file that has arrived completely and is sealed, but is not yet in the store.
 *
 * @param path the path of the sealed file in the staging folder
 * @param size the size in bytes before sealing
 * @param sha256 the digest of the bytes before sealing
 */
record StagedFile(
    Path path, BlobId blob, FileName name, String contentType, long size, byte[] sha256) {

  String sha256Hex() {
    return HexFormat.of().formatHex(sha256);
  }
}
