package io.finlego.vault;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Seals documents that are too large for memory. A document is sealed in segments of 64 KiB, and
 * each segment has its own tag. The algorithm is Tink's AES256-GCM-HKDF streaming (after Hoang,
 * Reyhanitabar, Rogaway and Vizár, "Online authenticated-encryption and its nonce-reuse
 * misuse-resistance"). A reader gets the bytes of a segment only after the tag has proved that the
 * whole segment is unaltered and in its place. If the end of the document is missing, reading the
 * last segment fails.
 *
 * <p>The seal derives its own key from the client's key, so that the client's key itself seals only
 * texts.
 */
public final class DocumentSeal {

  /**
   * The size of a segment. Sealing or opening a document takes twice this memory: for one sealed
   * segment and for one plain segment.
   */
  private static final int SEGMENT_BYTES = 64 * 1024;

  private static final int KEY_BYTES = 32;
  private static final String MAC_ALGORITHM = "HmacSha256";
  private static final byte[] HKDF_INFO = "finlego documents".getBytes(StandardCharsets.US_ASCII);

  private final UUID keyId;
  private final AesGcmHkdfStreaming streaming;

  DocumentSeal(UUID keyId, byte[] secret) {
    this.keyId = keyId;
    try {
      byte[] key = Hkdf.computeHkdf(MAC_ALGORITHM, secret, new byte[0], HKDF_INFO, KEY_BYTES);
      this.streaming = new AesGcmHkdfStreaming(key, MAC_ALGORITHM, KEY_BYTES, SEGMENT_BYTES, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM and HMAC.", e);
    }
  }

  /**
   * Creates a stream that seals the bytes that are written to it, and writes the sealed bytes to
   * {@code sealedBytes}. Closing the stream writes the last segment and closes {@code sealedBytes}.
   * The last segment proves to a reader that the document is complete.
   *
   * @param documentId the id of the document; the sealed document does not open with another id
   */
  public OutputStream newSealingStream(OutputStream sealedBytes, UUID documentId)
      throws IOException {
    try {
      return streaming.newEncryptingStream(sealedBytes, associatedData(documentId));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A document could not be sealed.", e);
    }
  }

  /**
   * Creates a stream of the document's plain bytes. The stream begins at byte {@code firstByte} of
   * the plain document, counted from 0. The stream opens a segment only when the segment is read.
   * Closing the stream closes {@code sealedDocument}.
   *
   * <p>Reading a segment throws {@link BrokenSealException} if the segment was altered, cut short
   * or moved, or if it was sealed with another key or for another document.
   */
  public InputStream newOpeningStream(
      SeekableByteChannel sealedDocument, UUID documentId, long firstByte) throws IOException {
    if (sealedDocument.size() < streaming.expectedCiphertextSize(0)) {
      throw brokenSealException(
          new IOException("The sealed document is shorter than an empty one."));
    }
    try {
      SeekableByteChannel plainBytes =
          streaming.newSeekableDecryptingChannel(sealedDocument, associatedData(documentId));
      return new OpenedDocument(plainBytes.position(firstByte), this::brokenSealException);
    } catch (GeneralSecurityException | IOException e) {
      // The size could be read above, so this exception means that the size is impossible for a
      // sealed document.
      throw brokenSealException(e);
    }
  }

  /**
   * Returns the size in bytes that a document of {@code plainByteCount} bytes has after it was
   * sealed.
   */
  public long sealedSize(long plainByteCount) {
    return streaming.expectedCiphertextSize(plainByteCount);
  }

  private BrokenSealException brokenSealException(Exception cause) {
    return new BrokenSealException(
        "A document sealed with the key " + keyId + " was altered.", cause);
  }

  private byte[] associatedData(UUID documentId) {
    byte[] purposeData = Purpose.DOCUMENT.associatedData(keyId);
    return ByteBuffer.allocate(purposeData.length + 2 * Long.BYTES)
        .put(purposeData)
        .putLong(documentId.getMostSignificantBits())
        .putLong(documentId.getLeastSignificantBits())
        .array();
  }
}
