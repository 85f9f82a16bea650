package io.finlego.ingress.client.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.RawCaller;
import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Sha256;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

  @TempDir private Path folder;

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final PublishedRows rows = PublishedRows.shared();
  private final DocumentsHttp http = new DocumentsHttp(ingress);
  private final UUID client = rows.client();
  private final byte[] bytes = SomeFile.png(300_000);
  private final String tag = "\"" + HexFormat.of().formatHex(Sha256.of(bytes)) + "\"";

  @Test
  void aDocumentIsAnAttachmentWhoseTypeIsNotGuessed() throws IOException {
    String path = document("Ąžuolas.png");

    HttpResponse<byte[]> answer = http.get(path + "/download");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
    assertThat(header(answer, "Content-Length")).isEqualTo("300000");
    assertThat(header(answer, "ETag")).isEqualTo(tag);
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Disposition"))
        .startsWith("attachment;")
        .contains("filename*=UTF-8''%C4%84%C5%BEuolas.png");
  }

  @Test
  void aRangeOfADocumentCanBeRead() throws IOException {
    String path = document("a.png") + "/download";

    HttpResponse<byte[]> middle = http.get(path, "Range", "bytes=70000-200000");
    HttpResponse<byte[]> end = http.get(path, "Range", "bytes=-10", "If-Range", tag);
    HttpResponse<byte[]> other = http.get(path, "Range", "bytes=0-1", "If-Range", "\"other\"");

    assertThat(middle.statusCode()).isEqualTo(206);
    assertThat(header(middle, "Content-Range")).isEqualTo("bytes 70000-200000/300000");
    assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(bytes, 70_000, 200_001));
    assertThat(end.body()).isEqualTo(Arrays.copyOfRange(bytes, 299_990, 300_000));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).hasSize(300_000);
  }

  @Test
  void aRangeBeyondADocumentsEndIsRefused() throws IOException {
    HttpResponse<byte[]> answer =
        http.get(document("a.png") + "/download", "Range", "bytes=300000-");

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */300000");
    assertThat(DocumentsHttp.code(answer)).isEqualTo("rangeNotSatisfiable");
  }

  @Test
  void anUnchangedDocumentIsNotSentAgain() throws IOException {
    HttpResponse<byte[]> answer = http.get(document("a.png") + "/download", "If-None-Match", tag);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "ETag")).isEqualTo(tag);
  }

  @Test
  void aDocumentsHeadersCanBeReadAlone() throws IOException {
    HttpResponse<byte[]> answer = http.head(document("a.png") + "/download");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Length")).isEqualTo("300000");
    assertThat(header(answer, "ETag")).isEqualTo(tag);
  }

  @Test
  void aDocumentIsShownAndListedWithWhatIsKnownOfIt() throws IOException {
    String path = document("a.png");

    String answer = new String(http.get(path).body());
    String listed = new String(http.get("/internal/Clients/" + client + "/Documents").body());

    assertThat(answer)
        .contains("\"fileName\":\"a.png\"", "\"size\":300000", "\"type\":\"passport\"");
    assertThat(listed).contains("\"fileName\":\"a.png\"", "\"totalCount\":1");
  }

  @Test
  void anotherClientsDocumentAndAnErasedClientsAreNotFound() throws IOException {
    String path = document("a.png");
    String foreign = path.replace(client.toString(), rows.client().toString());

    assertThat(DocumentsHttp.code(http.get(foreign))).isEqualTo("documentNotFound");
    assertThat(DocumentsHttp.code(http.get(foreign + "/download"))).isEqualTo("documentNotFound");
    rows.clients().destroyKey(client);
    assertThat(DocumentsHttp.code(http.get(path))).isEqualTo("documentNotFound");
    assertThat(DocumentsHttp.code(http.get(path + "/download"))).isEqualTo("documentNotFound");
    assertThat(
            DocumentsHttp.code(http.get("/internal/Clients/" + UUID.randomUUID() + "/Documents")))
        .isEqualTo("clientNotFound");
  }

  @Test
  void aDamagedSegmentIsNotGivenOut() throws IOException {
    BlobId blob = new BlobId(client, UUID.randomUUID());
    String path = document("a.png", blob) + "/download";
    Path file = ingress.folder().resolve("blobs").resolve(blob.toString());
    try (RandomAccessFile damage = new RandomAccessFile(file.toFile(), "rw")) {
      damage.seek(100);
      damage.write(new byte[8]);
    }

    HttpResponse<byte[]> answer = http.get(path);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(DocumentsHttp.code(answer)).isEqualTo("internalError");
  }

  @Test
  void aDownloadOfWhichNothingIsTakenIsCutOff() throws IOException {
    byte[] large = SomeFile.png(5_000_000);
    String path = document("a.png", new BlobId(client, UUID.randomUUID()), large);
    try (IngressUnderTest impatient =
            IngressUnderTest.start(
                ingress.databaseUrl(),
                TestServers.kafka().bootstrapServers(),
                Map.of(
                    "server.tomcat.connection-timeout",
                    "1s",
                    "finlego.ingress.blobs.directory",
                    ingress.folder().resolve("blobs").toString()));
        RawCaller reader = new RawCaller(impatient)) {
      reader.get(path + "/download");
      Counter stalled =
          impatient
              .bean(MeterRegistry.class)
              .counter("finlego.ingress.answers.cut", "reason", "stalled");
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> stalled.count() == 1);

      assertThat(reader.in().readAllBytes()).hasSizeLessThan(large.length);
    }
  }

  private String document(String name) throws IOException {
    return document(name, new BlobId(client, UUID.randomUUID()));
  }

  private String document(String name, BlobId blob) throws IOException {
    return document(name, blob, bytes);
  }

  private String document(String name, BlobId blob, byte[] content) throws IOException {
    ClientKey key =
        ingress.bean(ClientKeyReader.class).ofClient(new ClientId(client)).orElseThrow();
    Path sealed = folder.resolve(UUID.randomUUID().toString());
    try (OutputStream out =
        key.documentSeal().newSealingStream(Files.newOutputStream(sealed), blob.id())) {
      out.write(content);
    }
    ingress.bean(BlobStore.class).put(blob, sealed);
    UUID id = UUID.randomUUID();
    rows.clients()
        .document(
            id, client, blob.toString(), "image/png", content, key.seal(Purpose.FILE_NAME, name));
    return "/internal/Clients/" + client + "/Documents/" + id;
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
