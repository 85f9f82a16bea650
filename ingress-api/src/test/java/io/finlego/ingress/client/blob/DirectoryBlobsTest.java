package io.finlego.ingress.client.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobsTest extends BlobStoreContract {

  @TempDir private Path directory;

  @Override
  BlobStore store() {
    return new DirectoryBlobs(directory.resolve("blobs"));
  }

  @Test
  void aDirectoryThatIsNotThereYetIsEmpty() {
    try (Stream<BlobId> blobs = store().storedBefore(Instant.now())) {
      assertThat(blobs).isEmpty();
    }
  }

  @Test
  void aPlaceThatIsNotADirectoryIsUnavailable() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "x");
    Path sealed = Files.writeString(directory.resolve("sealed"), "x");

    assertThatThrownBy(
            () ->
                new DirectoryBlobs(file)
                    .put(new BlobId(UUID.randomUUID(), UUID.randomUUID()), sealed))
        .isInstanceOf(BlobsUnavailableException.class);
  }
}
