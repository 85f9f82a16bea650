package io.finlego.ingress.client.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of every blob store. */
abstract class BlobStoreContract {

  @TempDir private Path folder;

  abstract BlobStore store();

  @Test
  void aBlobCanBeReadFromAnyByteOn() throws IOException {
    BlobId blob = newBlob();
    byte[] bytes = bytes(200_000);

    put(blob, bytes);

    try (SeekableByteChannel channel = store().open(blob).orElseThrow()) {
      assertThat(channel.size()).isEqualTo(bytes.length);
      assertThat(read(channel)).isEqualTo(bytes);
      assertThat(read(channel.position(70_001)))
          .isEqualTo(Arrays.copyOfRange(bytes, 70_001, bytes.length));
      assertThat(read(channel.position(3)).length).isEqualTo(bytes.length - 3);
      assertThat(read(channel.position(bytes.length))).isEmpty();
    }
  }

  @Test
  void aBlobThatWasNotPutIsNotThere() {
    assertThat(store().open(newBlob())).isEmpty();
  }

  @Test
  void aDeletedBlobIsGoneAndCanBeDeletedAgain() throws IOException {
    BlobId blob = newBlob();
    put(blob, bytes(10));

    store().delete(blob);
    store().delete(blob);

    assertThat(store().open(blob)).isEmpty();
  }

  @Test
  void blobsPutBeforeAnInstantAreListedAndNoOthers() throws IOException {
    UUID key = UUID.randomUUID();
    List<BlobId> blobs =
        Stream.generate(() -> new BlobId(key, UUID.randomUUID())).limit(3).toList();
    for (BlobId blob : blobs) {
      put(blob, bytes(10));
    }

    assertThat(storedBefore(Instant.now().plusSeconds(3600), key))
        .containsExactlyInAnyOrderElementsOf(blobs);
    assertThat(storedBefore(Instant.now().minusSeconds(3600), key)).isEmpty();
  }

  @Test
  void onlyTheTextOfABlobsIdIsReadAsOne() {
    BlobId blob = newBlob();

    assertThat(BlobId.parse(blob.toString())).contains(blob);
    assertThat(BlobId.parse("../" + UUID.randomUUID())).isEmpty();
    assertThat(BlobId.parse("staging/" + UUID.randomUUID())).isEmpty();
  }

  private List<BlobId> storedBefore(Instant instant, UUID key) {
    try (Stream<BlobId> blobs = store().storedBefore(instant)) {
      return blobs.filter(blob -> blob.keyId().equals(key)).toList();
    }
  }

  private void put(BlobId blob, byte[] bytes) throws IOException {
    store().put(blob, Files.write(folder.resolve(UUID.randomUUID().toString()), bytes));
  }

  private static BlobId newBlob() {
    return new BlobId(UUID.randomUUID(), UUID.randomUUID());
  }

  private static byte[] read(SeekableByteChannel channel) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteBuffer buffer = ByteBuffer.allocate(7_000);
    while (channel.read(buffer) >= 0) {
      out.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
    return out.toByteArray();
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
