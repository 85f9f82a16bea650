package io.finlego.ingress.client.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.disk.SyncedPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
  void aLossOfPowerTakesNeitherABlobNorTheFoldersAboveIt() throws Exception {
    Path sealed = Files.writeString(directory.resolve("sealed"), "x");
    BlobId blob = new BlobId(UUID.randomUUID(), UUID.randomUUID());

    List<Path> syncedPaths =
        SyncedPaths.during(
            () -> {
              store().put(blob, sealed);
              return blob;
            });

    Path blobs = directory.resolve("blobs");
    assertThat(syncedPaths)
        .containsExactly(sealed, blobs.resolve(blob.keyId().toString()), blobs, directory);
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
