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
 * Seals documents that are too large for memory, in segments of 64 KiB that each have a tag of
 * their own (Tink's AES256-GCM-HKDF streaming, after Hoang, Reyhanitabar, Rogaway and Vizár,
 * "Online authenticated-encryption and its nonce-reuse misuse-resistance"). Reading returns bytes
 * of a segment only after the whole segment has proved to be unaltered and in its place. If the end
 * of the document is missing, reading the last segment fails.
 *
 * <p>The key is derived from the client's key, so that the client's key itself seals only texts.
 */
public final class DocumentSeal {

  /**
   * The size of a segment. Each document that is being sealed or opened takes twice this memory:
   * for the sealed and for the plain segment.
   */
  private static final int SEGMENT_BYTES = 64 * 1024;

  private static final int KEY_BYTES = 32;
  private static final String MAC = "HmacSha256";
  private static final byte[] INFO = "finlego documents".getBytes(StandardCharsets.US_ASCII);

  private final UUID keyId;
  private final AesGcmHkdfStreaming streaming;

  DocumentSeal(UUID keyId, byte[] secret) {
    this.keyId = keyId;
    try {
      byte[] key = Hkdf.computeHkdf(MAC, secret, new byte[0], INFO, KEY_BYTES);
      this.streaming = new AesGcmHkdfStreaming(key, MAC, KEY_BYTES, SEGMENT_BYTES, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM and HMAC.", e);
    }
  }

  /**
   * A stream that seals what is written to it and passes the sealed bytes to {@code sealed}.
   * Closing the stream writes an end, which proves that nothing is missing, and closes {@code
   * sealed} too.
   *
   * @param document the id of the document; the sealed document does not open under another id
   */
  public OutputStream sealing(OutputStream sealed, UUID document) throws IOException {
    try {
      return streaming.newEncryptingStream(sealed, associatedData(document));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A document could not be sealed.", e);
    }
  }

  /**
   * A stream of the plain document from byte {@code from} on. Only segments that are read are
   * opened. Closing the stream closes {@code sealed}.
   *
   * <p>Reading throws {@link BrokenSealException} at a segment that was altered, cut short, moved,
   * or sealed with another key or under another document id.
   */
  public InputStream opening(SeekableByteChannel sealed, UUID document, long from)
      throws IOException {
    if (sealed.size() < streaming.expectedCiphertextSize(0)) {
      throw brokenSeal(new IOException("The sealed document is shorter than an empty one."));
    }
    try {
      SeekableByteChannel plainBytes =
          streaming.newSeekableDecryptingChannel(sealed, associatedData(document));
      return new OpenedDocument(plainBytes.position(from), this::brokenSeal);
    } catch (GeneralSecurityException | IOException e) {
      // Reading the size succeeded, so this exception means that a sealed document cannot have this
      // size.
      throw brokenSeal(e);
    }
  }

  /** The number of bytes that this many plain bytes have after sealing. */
  public long sealedBytes(long plainBytes) {
    return streaming.expectedCiphertextSize(plainBytes);
  }

  private BrokenSealException brokenSeal(Exception cause) {
    return new BrokenSealException(
        "A document sealed with the key " + keyId + " was altered.", cause);
  }

  private byte[] associatedData(UUID document) {
    byte[] purpose = Purpose.DOCUMENT.associatedData(keyId);
    return ByteBuffer.allocate(purpose.length + 2 * Long.BYTES)
        .put(purpose)
        .putLong(document.getMostSignificantBits())
        .putLong(document.getLeastSignificantBits())
        .array();
  }
}
