package io.finlego.ingress.client.document;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.Staging;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.http.result.Fault;
import io.finlego.kernel.DocumentSize;
import io.finlego.kernel.Sha256;
import io.finlego.vault.ClientKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks and seals a file while its bytes arrive. */
@Component
final class FileSealer {

  private static final String FIELD = "file";
  private static final int BUFFER_BYTES = 64 * 1024;

  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();
  private final ContentTypes types;
  private final Staging staging;
  private final FileThreads threads;

  FileSealer(ContentTypes types, Staging staging, FileThreads threads) {
    this.types = types;
    this.staging = staging;
    this.threads = threads;
  }

  /**
   * Reads, checks and seals the whole file. If this fails, no file is left in the staging folder.
   *
   * @throws ApiException 400 {@code invalidField} if the file is empty or its name is not
   *     acceptable, 413 {@code payloadTooLarge}, 415 {@code unsupportedMediaType}
   * @throws IOException if the file does not arrive completely
   */
  StagedFile stage(ClientKey key, String sentName, InputStream file) throws IOException {
    FileName name = FileName.of(sentName);
    byte[] prefix = file.readNBytes(ContentTypes.PREFIX_BYTES);
    if (prefix.length == 0) {
      throw ApiException.invalidField(FIELD, "The file must not be empty.");
    }
    String contentType = types.detect(prefix).orElseThrow(FileSealer::wrongType);
    BlobId blob = new BlobId(key.id(), ids.generate());
    Path path = staging.newFile();
    try {
      MessageDigest sha256 = Sha256.newDigest();
      long size = seal(key, blob, path, prefix, file, sha256);
      return new StagedFile(path, blob, name, contentType, size, sha256.digest());
    } catch (IOException | RuntimeException e) {
      staging.delete(path);
      throw e;
    }
  }

  private long seal(
      ClientKey key, BlobId blob, Path path, byte[] prefix, InputStream file, MessageDigest sha256)
      throws IOException {
    try (SealedFile sealedFile = SealedFile.open(key, blob, path, threads)) {
      byte[] buffer = Arrays.copyOf(prefix, Math.max(prefix.length, BUFFER_BYTES));
      long size = 0;
      for (int count = prefix.length;
          count > 0;
          count = file.readNBytes(buffer, 0, buffer.length)) {
        size += count;
        if (size > DocumentSize.BYTES_MAX) {
          throw tooLarge();
        }
        sealedFile.add(buffer, count, sha256);
      }
      sealedFile.finish();
      return size;
    }
  }

  private static ApiException tooLarge() {
    return refusal(
        ErrorCode.PAYLOAD_TOO_LARGE,
        "`file` must have at most 20 MiB (" + DocumentSize.BYTES_MAX + " bytes).");
  }

  private static ApiException wrongType() {
    return refusal(
        ErrorCode.UNSUPPORTED_MEDIA_TYPE,
        "`file` must be a PDF, PNG or JPEG by its content; its name does not matter.");
  }

  private static ApiException refusal(ErrorCode code, String message) {
    return new ApiException(code.status(), List.of(new Fault(code.code(), message, FIELD)));
  }
}
