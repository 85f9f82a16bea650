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
 * Seals what is too large for the memory, in segments of 64 KiB that each have a tag of their own
 * (Tink's AES256-GCM-HKDF streaming, after Hoang, Reyhanitabar, Rogaway and Vizár, "Online
 * authenticated-encryption and its nonce-reuse misuse-resistance"). No byte of a segment is given
 * out before the whole segment was found unaltered and in its place; that nothing is missing at the
 * end is known once the last segment was read.
 *
 * <p>The key is derived from the client's, so that the client's own never seals two kinds of
 * things.
 */
public final class DocumentSeal {

  /** How much is in memory for each document that is being sealed or opened, sealed and plain. */
  private static final int SEGMENT_BYTES = 64 * 1024;

  private static final int KEY_BYTES = 32;
  private static final String MAC = "HmacSha256";
  private static final byte[] INFO = "finlego documents".getBytes(StandardCharsets.US_ASCII);

  private final UUID keyId;
  private final AesGcmHkdfStreaming streaming;

  DocumentSeal(UUID keyId, byte[] secret) {
    this.keyId = keyId;
    try {
      byte[] derived = Hkdf.computeHkdf(MAC, secret, new byte[0], INFO, KEY_BYTES);
      this.streaming = new AesGcmHkdfStreaming(derived, MAC, KEY_BYTES, SEGMENT_BYTES, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM and HMAC.", e);
    }
  }

  /**
   * What is written to the result goes sealed to {@code sealed}; the end, which tells that nothing
   * is missing, with {@code close}, which closes {@code sealed} too.
   *
   * @param document which one it is: it opens as no other
   */
  public OutputStream sealing(OutputStream sealed, UUID document) throws IOException {
    try {
      return streaming.newEncryptingStream(sealed, associatedData(document));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("It could not be sealed.", e);
    }
  }

  /**
   * What was sealed, from that byte of it on; only the segments that are read are opened. Closing
   * the result closes {@code sealed}.
   *
   * <p>Reading throws {@link BrokenSealException} at a segment that was altered, cut short, moved
   * or sealed with another key, or as another document.
   */
  public InputStream opening(SeekableByteChannel sealed, UUID document, long from)
      throws IOException {
    if (sealed.size() < streaming.expectedCiphertextSize(0)) {
      throw broken(new IOException("Shorter than nothing, sealed."));
    }
    try {
      SeekableByteChannel plain =
          streaming.newSeekableDecryptingChannel(sealed, associatedData(document));
      return new OpenedDocument(plain.position(from), this::broken);
    } catch (GeneralSecurityException | IOException e) {
      throw broken(e); // the size is known to be readable: it is one that no sealed thing has
    }
  }

  /** How long so many bytes are once they are sealed. */
  public long sealedBytes(long plainBytes) {
    return streaming.expectedCiphertextSize(plainBytes);
  }

  private BrokenSealException broken(Exception cause) {
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
