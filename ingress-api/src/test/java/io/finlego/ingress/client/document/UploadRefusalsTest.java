package io.finlego.ingress.client.document;

import static io.finlego.ingress.client.document.DocumentsHttp.EDITOR;
import static io.finlego.ingress.client.document.DocumentsHttp.code;
import static io.finlego.ingress.client.document.DocumentsHttp.error;
import static io.finlego.ingress.client.document.DocumentsHttp.form;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The uploads that the ingress itself refuses. None of them leaves anything behind. */
class UploadRefusalsTest {

  private static final int MAX = 20 * 1024 * 1024;

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final PublishedRows rows = PublishedRows.shared();
  private final DocumentsHttp http = new DocumentsHttp(ingress);
  private final UUID client = rows.client();
  private final long before = http.filesKept();

  @AfterEach
  void nothingIsLeftBehind() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(http.filesKept()).isEqualTo(before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>%PDF-1.7", "just text", "MZ\u0090", "PK\u0003\u0004", "GIF89a", "\u0000"})
  void aFileThatIsNotAPdfPngOrJpegIsRefusedWhateverItsName(String content) {
    HttpResponse<byte[]> answer =
        http.upload(client, form("a.pdf", content.getBytes(StandardCharsets.UTF_8)));

    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(code(answer)).isEqualTo("unsupportedMediaType");
    assertThat(error(answer).path("field").asString()).isEqualTo("file");
  }

  @Test
  void aFileOfOneByteMoreThan20MiBIsRefused() {
    HttpResponse<byte[]> answer = http.upload(client, form("a.pdf", SomeFile.pdf(MAX + 1)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(code(answer)).isEqualTo("payloadTooLarge");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("20 MiB");
  }

  @Test
  void aBodyThatAnnouncesTooManyBytesIsRefusedBeforeItComes() {
    HttpResponse<byte[]> answer = http.upload(client, form("a.pdf", SomeFile.pdf(MAX + 2_000_000)));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a\u202efdp.pdf", "a\u0000.pdf", "a\u007f.pdf", "dir/"})
  void aFileWithAHostileNameIsRefused(String name) {
    HttpResponse<byte[]> answer = http.upload(client, form(name, SomeFile.pdf(100)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("invalidField");
    assertThat(error(answer).path("field").asString()).isEqualTo("file");
  }

  @Test
  void aFileNameOfTenThousandCharactersIsRefused() {
    HttpResponse<byte[]> answer =
        http.upload(client, form("x".repeat(10_000) + ".pdf", SomeFile.pdf(100)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error(answer).path("field").asString()).isEqualTo("file");
  }

  @ParameterizedTest
  @CsvSource({
    "type, ''",
    "type, ' '",
    "type, '\u00a0'",
    "type, 12345678901234567890123456789012345678901234567890123456789012345",
    "editorUserId, nobody",
    "editorUserId, 1-1-1-1-1"
  })
  void aFieldThatDoesNotHoldWhatItMustIsNamed(String field, String value) {
    Map<String, String> fields =
        new LinkedHashMap<>(Map.of("type", "passport", "editorUserId", EDITOR));
    fields.put(field, value);

    HttpResponse<byte[]> answer = http.upload(client, form("a.pdf", SomeFile.pdf(100), fields));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(error(answer).path("field").asString()).isEqualTo(field);
  }

  @Test
  void missingPartsAreNamedTogether() {
    HttpResponse<byte[]> answer =
        http.upload(client, DocumentsHttp.field("other", "x").clone(), "X-Other", "1");
    assertThat(answer.statusCode()).isEqualTo(400);

    HttpResponse<byte[]> empty = http.upload(client, DocumentsHttp.end());
    assertThat(empty.statusCode()).isEqualTo(400);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(code(http.upload(client, form("a.pdf", new byte[0])))).isEqualTo("invalidField");
  }

  @Test
  void twoFilesInAnUploadOfOneAreRefused() {
    byte[] first = DocumentsHttp.filePart("a.pdf", SomeFile.pdf(100));
    byte[] second = form("b.pdf", SomeFile.pdf(100));
    byte[] body = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, body, first.length, second.length);

    assertThat(code(http.upload(client, body))).isEqualTo("invalidField");
  }

  @Test
  void aBodyThatEndsTooSoonIsRefused() {
    byte[] form = form("a.pdf", SomeFile.pdf(500_000));

    HttpResponse<byte[]> answer = http.upload(client, Arrays.copyOf(form, 300_000));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo("badRequest");
  }

  @Test
  void aBodyOfAnotherKindIsRefused() {
    String path = "/internal/Clients/" + client + "/Documents/upload";

    assertThat(ingress.api().bearing(http.token()).post(path, "{}").status()).isEqualTo(415);
  }

  @Test
  void anUploadToAClientOrIndividualThatIsNotThereIsRefused() {
    assertThat(code(http.upload(UUID.randomUUID(), form("a.pdf", SomeFile.pdf(100)))))
        .isEqualTo("clientNotFound");
    assertThat(
            code(
                http.post(
                    "/internal/Clients/%s/related-individuals/%s/documents/upload"
                        .formatted(client, UUID.randomUUID()),
                    form("a.pdf", SomeFile.pdf(100)))))
        .isEqualTo("relatedIndividualNotFound");
  }

  @Test
  void aCutConnectionLeavesNoFilesBehind() throws Exception {
    try (Socket socket = begun(form("a.pdf", SomeFile.pdf(5_000_000)), 2_000_000)) {
      assertThat(socket.isConnected()).isTrue();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(http.filesKept()).isGreaterThan(before));
    }
  }

  @Test
  void aCallerThatStopsSendingIsToldSo() throws Exception {
    byte[] form = form("a.pdf", SomeFile.pdf(500_000));
    try (Socket atTheBeginning = begun(form, 0);
        Socket inItsHead = begun(form, 100);
        Socket inTheFile = begun(form, 300_000)) {
      for (Socket socket : List.of(atTheBeginning, inItsHead, inTheFile)) {
        assertThat(answerUntil("\"requestTimeout\"", socket)).startsWith("HTTP/1.1 408 ");
      }
    }
  }

  /**
   * The received text once it contains this text. The server waits a little before it closes the
   * connection.
   */
  private static String answerUntil(String text, Socket socket) throws IOException {
    socket.setSoTimeout(60_000);
    InputStream in = socket.getInputStream();
    StringBuilder answer = new StringBuilder();
    int count;
    while (answer.indexOf(text) < 0 && (count = in.read()) >= 0) {
      answer.append((char) count);
    }
    return answer.toString();
  }

  /** An upload of which this many bytes have been sent. */
  private Socket begun(byte[] form, int sent) throws IOException {
    Socket socket = new Socket("127.0.0.1", ingress.port());
    OutputStream out = socket.getOutputStream();
    out.write(
        """
        POST /internal/Clients/%s/Documents/upload HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: multipart/form-data; boundary=%s\r
        Content-Length: %s\r
        \r
        """
            .formatted(client, http.token(), DocumentsHttp.BOUNDARY, form.length)
            .getBytes(StandardCharsets.US_ASCII));
    out.write(form, 0, sent);
    out.flush();
    return socket;
  }
}
