package io.finlego.ingress.client.document;

import static io.finlego.ingress.client.document.DocumentsHttp.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import io.finlego.ingress.client.blob.Staging;
import io.finlego.kernel.ClientId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrphanSweeperTest {

  private static final Instant TWO_HOURS_AGO = Instant.now().minusSeconds(7200);
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final PublishedRows rows = PublishedRows.shared();
  private final OrphanSweeper sweeper = ingress.bean(OrphanSweeper.class);
  private final UUID client = rows.client();

  @Test
  void aBlobWithoutADocumentIsDeletedOnceItIsOld() throws IOException {
    var _ = ingress.bean(ClientKeyReader.class).ofClient(new ClientId(client)).orElseThrow();
    BlobId young = blob(Instant.now());
    BlobId orphan = blob(LONG_AGO);
    BlobId referred = blob(LONG_AGO);
    rows.clients()
        .document(
            UUID.randomUUID(),
            client,
            referred.toString(),
            "image/png",
            new byte[10],
            new byte[40]);

    sweeper.sweep();

    assertThat(isThere(young)).isTrue();
    assertThat(isThere(referred)).isTrue();
    assertThat(isThere(orphan)).isFalse();
  }

  @Test
  void anErasedClientsBlobsAreDeleted() throws IOException {
    BlobId blob = blob(LONG_AGO);
    rows.clients()
        .document(
            UUID.randomUUID(), client, blob.toString(), "image/png", new byte[10], new byte[40]);
    rows.clients().destroyKey(client);

    sweeper.sweep();

    assertThat(isThere(blob)).isFalse();
  }

  @Test
  void anUnfinishedUploadIsDeletedOnceItIsOld() throws IOException {
    Path old = Files.write(ingress.bean(Staging.class).newFile(), new byte[10]);
    Files.setLastModifiedTime(old, FileTime.from(TWO_HOURS_AGO));
    Path young = Files.write(ingress.bean(Staging.class).newFile(), new byte[10]);

    sweeper.sweep();

    assertThat(old).doesNotExist();
    assertThat(young).exists();
    Files.delete(young);
  }

  @Test
  void aBlobThatAWaitingCommandMayReferToIsLeftAlone() throws IOException {
    HttpResponse<byte[]> answer =
        new DocumentsHttp(ingress)
            .upload(client, form("a.pdf", SomeFile.pdf(1000)), "Prefer", "respond-async");
    assertThat(answer.statusCode()).isEqualTo(202);
    Path blob = onlyBlobOf(client);
    Files.setLastModifiedTime(blob, FileTime.from(Instant.now().minusSeconds(3550)));

    new OrphanSweeper(
            ingress.bean(BlobStore.class),
            ingress.bean(Staging.class),
            ingress.bean(Documents.class),
            ingress.bean(io.finlego.ingress.command.Backlog.class),
            java.time.Clock.offset(java.time.Clock.systemUTC(), java.time.Duration.ofDays(3)),
            ingress.bean(io.finlego.ingress.client.blob.BlobSettings.class))
        .sweep();

    assertThat(blob).exists();
  }

  private Path onlyBlobOf(UUID key) throws IOException {
    try (Stream<Path> files =
        Files.list(ingress.folder().resolve("blobs").resolve(key.toString()))) {
      return files.findFirst().orElseThrow();
    }
  }

  private BlobId blob(Instant at) throws IOException {
    BlobId blob = new BlobId(client, UUID.randomUUID());
    Path staged = Files.write(ingress.bean(Staging.class).newFile(), new byte[10]);
    ingress.bean(BlobStore.class).put(blob, staged);
    Files.setLastModifiedTime(
        ingress.folder().resolve("blobs").resolve(blob.toString()), FileTime.from(at));
    return blob;
  }

  private boolean isThere(BlobId blob) throws IOException {
    try (var channel = ingress.bean(BlobStore.class).open(blob).orElse(null)) {
      return channel != null;
    }
  }
}
