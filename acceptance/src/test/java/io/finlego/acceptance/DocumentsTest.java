package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents of clients and related individuals are uploaded, listed, downloaded and deleted. */
class DocumentsTest {

  private static final Stack STACK = RunningStack.get();
  private static final int MAX = 20 * 1024 * 1024;

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final long before = storedFiles();
  private final String documents = "/internal/Clients/" + client + "/Documents";

  @ParameterizedTest
  @CsvSource({"application/pdf", "image/png", "image/jpeg"})
  void anUploadedFileIsDownloadedUnchanged(String contentType) {
    byte[] file =
        switch (contentType) {
          case "application/pdf" -> Upload.pdf(200_000);
          case "image/png" -> Upload.png(65_536);
          default -> Upload.jpeg(11);
        };

    JsonNode document = upload("Ąžuolas \"1\".bin", file).value();

    String id = document.path("id").asString();
    HttpResponse<byte[]> download = system.bytes("GET", documents + "/" + id + "/download");
    assertThat(document.path("clientId").asString()).isEqualTo(client);
    assertThat(document.path("contentType").asString()).isEqualTo(contentType);
    assertThat(document.path("size").asInt()).isEqualTo(file.length);
    assertThat(document.path("type").asString()).isEqualTo("passport");
    assertThat(document.path("uploadedBy").asString()).isEqualTo(Upload.EDITOR);
    assertThat(download.body()).isEqualTo(file);
    assertThat(header(download, "Content-Type")).isEqualTo(contentType);
    assertThat(header(download, "Content-Disposition")).startsWith("attachment;");
    assertThat(header(download, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(download, "ETag"))
        .isEqualTo("\"" + document.path("sha256").asString() + "\"");
    assertThat(system.get(documents + "/" + id).value()).isEqualTo(document);
    assertThat(system.get(documents).value().path("items").path(0)).isEqualTo(document);
  }

  @Test
  void rangesOfADocumentAreDownloaded() {
    byte[] file = Upload.pdf(300_000);
    String download = documents + "/" + idOf(upload("a.pdf", file)) + "/download";
    String tag = header(system.bytes("HEAD", download), "ETag");

    HttpResponse<byte[]> part = system.bytes("GET", download, "Range", "bytes=65000-131999");
    HttpResponse<byte[]> beyond = system.bytes("GET", download, "Range", "bytes=300000-");
    HttpResponse<byte[]> unchanged = system.bytes("GET", download, "If-None-Match", tag);

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(file, 65_000, 132_000));
    assertThat(beyond.statusCode()).isEqualTo(416);
    assertThat(unchanged.statusCode()).isEqualTo(304);
  }

  @Test
  void aFileOf20MebibytesIsTakenAndOneByteMoreIsRefused() {
    assertThat(upload("a.pdf", Upload.pdf(MAX)).value().path("size").asInt()).isEqualTo(MAX);
    long filesBefore = storedFiles();

    Answer refused = upload("a.pdf", Upload.pdf(MAX + 1));

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.codes()).containsExactly("payloadTooLarge");
    assertThat(storedFiles()).isEqualTo(filesBefore);
  }

  @Test
  void aTextThatIsCalledAPdfIsRefused() {
    Answer refused = upload("a.pdf", "no PDF at all".getBytes(StandardCharsets.UTF_8));

    assertThat(refused.status()).isEqualTo(415);
    assertThat(refused.codes()).containsExactly("unsupportedMediaType");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a\u202efdp.exe", "a\u0001.pdf", "/"})
  void hostileFileNamesAreRefused(String name) {
    Answer refused = upload(name, Upload.pdf(100));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("file");
  }

  @Test
  void theLastPartOfAFileNameWithAPathIsKept() {
    assertThat(
            upload("../../etc/pass\u017cwd.pdf", Upload.pdf(100))
                .value()
                .path("fileName")
                .asString())
        .isEqualTo("pass\u017cwd.pdf");
  }

  @Test
  void equalBytesOfOneClientAreStoredOnce() {
    byte[] file = Upload.pdf(12_345);
    String first = idOf(upload("a.pdf", file));
    long once = keptHere();

    String second = idOf(upload("b.pdf", file));

    assertThat(second).isNotEqualTo(first);
    assertThat(keptHere()).isEqualTo(once);
    assertThat(remove(first).value().path("id").asString()).isEqualTo(first);
    assertThat(system.bytes("GET", documents + "/" + second + "/download").body()).isEqualTo(file);
    remove(second).value();
    assertThat(keptHere()).isEqualTo(once - 1);
    assertThat(system.get(documents + "/" + second).codes()).containsExactly("documentNotFound");
    assertThat(remove(second).codes()).containsExactly("documentNotFound");
  }

  @Test
  void aRepeatedUploadGetsTheFirstAnswerAndIsStoredOnce() {
    String key = Api.key();
    byte[] form = Upload.of("a.pdf", Upload.pdf(5_000));

    Answer first = system.upload(documents + "/upload", form, Map.of("Idempotency-Key", key));
    Answer repeated = system.upload(documents + "/upload", form, Map.of("Idempotency-Key", key));
    Answer otherFile =
        system.upload(
            documents + "/upload",
            Upload.of("a.pdf", Upload.pdf(5_001)),
            Map.of("Idempotency-Key", key));

    assertThat(repeated.value()).isEqualTo(first.value());
    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(otherFile.codes()).containsExactly("idempotencyKeyReused");
    assertThat(keptHere()).isEqualTo(1);
  }

  @Test
  void noPlainBytesOfADocumentAreOnTheDisk() throws IOException {
    byte[] canary = "Xq7Canary Xq7Canary Xq7Canary".getBytes(StandardCharsets.UTF_8);
    byte[] file = Upload.pdf(1_000);
    System.arraycopy(canary, 0, file, 500, canary.length);

    upload("Xq7CanaryName.pdf", file).value();

    try (Stream<Path> blobs = Files.walk(STACK.data().resolve("blobs"))) {
      for (Path blob : blobs.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(blob), StandardCharsets.ISO_8859_1))
            .doesNotContain("Xq7Canary", "%PDF");
      }
    }
    assertThat(STACK.output()).doesNotContain("Xq7Canary");
  }

  @Test
  void oneBadFileOfManyIsRefusedAlone() {
    byte[] form =
        new Upload()
            .file("a.pdf", Upload.pdf(1_000))
            .file("b.pdf", "no PDF".getBytes(StandardCharsets.UTF_8))
            .file("..", Upload.png(1_000))
            .file("d.jpg", Upload.jpeg(1_000))
            .field("type", "proof of address")
            .editor()
            .end();

    JsonNode outcomes = system.upload(documents + "/upload/bulk", form, Map.of()).value();

    assertThat(outcomes).hasSize(4);
    assertThat(outcomes.path(0).path("document").path("fileName").asString()).isEqualTo("a.pdf");
    assertThat(outcomes.path(1).path("errors").path(0).path("metadata").path("code").asString())
        .isEqualTo("unsupportedMediaType");
    assertThat(outcomes.path(2).path("errors").path(0).path("metadata").path("field").asString())
        .isEqualTo("file[2]");
    assertThat(outcomes.path(3).path("index").asInt()).isEqualTo(3);
    assertThat(outcomes.path(3).path("document").path("contentType").asString())
        .isEqualTo("image/jpeg");
    assertThat(system.get(documents).value().path("totalCount").asInt()).isEqualTo(2);
    assertThat(keptHere()).isEqualTo(2);
  }

  @Test
  void filesOfWhichNoneIsAcceptedHoldTheirKey() {
    byte[] bad = Upload.of("a.txt", "not a PDF".getBytes(StandardCharsets.UTF_8));
    byte[] good = Upload.of("a.pdf", Upload.pdf(300));
    Map<String, String> key = Map.of("Idempotency-Key", Api.key());

    Answer first = system.upload(documents + "/upload/bulk", bad, key);
    Answer mended = system.upload(documents + "/upload/bulk", good, key);
    Answer repeated = system.upload(documents + "/upload/bulk", bad, key);

    assertThat(first.value().at("/0/errors/0/metadata/code").asString())
        .isEqualTo("unsupportedMediaType");
    assertThat(mended.codes()).containsExactly("idempotencyKeyReused");
    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(repeated.header("Command-Id")).isEqualTo(first.header("Command-Id"));
    assertThat(
            system
                .get("/internal/Commands/" + first.header("Command-Id").orElseThrow())
                .value()
                .path("status")
                .asString())
        .isEqualTo("failed");
    assertThat(keptHere()).isZero();
  }

  @Test
  void moreThanTwentyFilesAreRefusedTogether() {
    Upload upload = new Upload().field("type", "x").editor();
    for (int i = 0; i < 21; i++) {
      upload.file("a.pdf", Upload.pdf(100 + i));
    }

    Answer refused = system.upload(documents + "/upload/bulk", upload.end(), Map.of());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(keptHere()).isZero();
  }

  @Test
  void aRelatedIndividualHasDocumentsOfItsOwn() {
    String company = company();
    String individual =
        system
            .get("/internal/Clients/" + company)
            .value()
            .path("relatedIndividuals")
            .path(0)
            .path("id")
            .asString();
    String ofClient = "/internal/Clients/" + company + "/Documents";
    String ofIndividual =
        "/internal/Clients/%s/related-individuals/%s/documents".formatted(company, individual);
    byte[] file = Upload.png(3_000);
    byte[] form = Upload.of("a.png", file);

    JsonNode document = system.upload(ofIndividual + "/upload", form, Map.of()).value();
    JsonNode ownDocuments = system.upload(ofClient + "/upload", form, Map.of()).value();

    String id = document.path("id").asString();
    assertThat(document.path("relatedIndividualId").asString()).isEqualTo(individual);
    assertThat(system.get(ofIndividual).value().path("totalCount").asInt()).isEqualTo(1);
    assertThat(system.get(ofClient).value().path("totalCount").asInt()).isEqualTo(2);
    assertThat(system.bytes("GET", ofIndividual + "/" + id + "/download").body()).isEqualTo(file);
    assertThat(
            system
                .bytes("GET", ofIndividual + "/" + ownDocuments.path("id").asString() + "/download")
                .statusCode())
        .isEqualTo(404);
    assertThat(system.get(ofIndividual.replace(individual, UUID.randomUUID().toString())).codes())
        .containsExactly("relatedIndividualNotFound");
  }

  @Test
  void aRepeatedUploadGetsTheFirstAnswerAlsoIfItsIndividualIsGone() {
    String path = "/internal/Clients/" + company();
    ObjectNode profile = (ObjectNode) system.get(path).value();
    String individual = profile.at("/relatedIndividuals/0/id").asString();
    String upload = path + "/related-individuals/" + individual + "/documents/upload";
    byte[] form = Upload.of("a.png", Upload.png(3_000));
    Map<String, String> key = Map.of("Idempotency-Key", Api.key());
    Answer first = system.upload(upload, form, key);
    profile.remove("relatedIndividuals");
    system.send("PUT", path, profile.toString(), Map.of()).value();

    Answer repeated = system.upload(upload, form, key);
    Answer other = system.upload(upload, Upload.of("b.png", Upload.png(3_000)), key);

    assertThat(repeated.value()).isEqualTo(first.value());
    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(other.codes()).containsExactly("idempotencyKeyReused");
    assertThat(system.upload(upload, form, Map.of()).codes())
        .containsExactly("relatedIndividualNotFound");
    assertThat(keptHere()).isEqualTo(1);
  }

  @Test
  void aDocumentOfAnotherClientIsNotFound() {
    String id = idOf(upload("a.pdf", Upload.pdf(100)));
    String foreign = "/internal/Clients/" + bank.client() + "/Documents/" + id;

    assertThat(system.get(foreign).codes()).containsExactly("documentNotFound");
    assertThat(system.bytes("GET", foreign + "/download").statusCode()).isEqualTo(404);
    assertThat(system.send("DELETE", foreign, null, Map.of()).codes())
        .containsExactly("documentNotFound");
    assertThat(system.get(documents + "/" + id).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"POST,/upload", "POST,/upload/bulk", "GET,''"})
  void onlyTheBackOfficeHasAccessToDocuments(String method, String path) {
    String body = method.equals("POST") ? "{}" : null;

    assertThat(Api.anonymous(STACK).send(method, documents + path, body, Map.of()).status())
        .isEqualTo(401);
    assertThat(
            Api.frontOffice(STACK, client).send(method, documents + path, body, Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void aCutConnectionLeavesNothingBehind() throws IOException {
    byte[] form = Upload.of("a.pdf", Upload.pdf(8_000_000));
    try (Socket socket = Upload.begun(STACK, system, documents + "/upload", form, 3_000_000)) {
      assertThat(socket.isConnected()).isTrue();
      Await.until("the upload to begin", () -> storedFiles() > before);
    }

    Await.until("nothing to be left", () -> storedFiles() == before);
    assertThat(system.get(documents).value().path("totalCount").asInt()).isZero();
  }

  @Test
  void manyLargeUploadsAtOnceAreTaken() {
    byte[] form = Upload.of("a.pdf", Upload.pdf(MAX));

    List<Answer> answers =
        Callers.atOnce(8, i -> system.upload(documents + "/upload", form, Map.of()));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    assertThat(keptHere()).isEqualTo(1);
    assertThat(STACK.output()).doesNotContain("OutOfMemoryError");
  }

  private Answer upload(String name, byte[] file) {
    return system.upload(documents + "/upload", Upload.of(name, file), Map.of());
  }

  private Answer remove(String id) {
    return system.send("DELETE", documents + "/" + id, null, Map.of());
  }

  private static String idOf(Answer answer) {
    return answer.value().path("id").asString();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private String company() {
    String body =
        """
        {"type": "company", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "legalName": "Žalia UAB",
         "countryOfRegistration": "LT", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
         "address": {"streetLine1": "Gedimino 1", "city": "Vilnius", "zip": "01103", "country": "LT"},
         "relatedIndividuals": [{"firstName": "Ada", "lastName": "Lovelace"}]}
        """
            .formatted(UUID.randomUUID(), UUID.randomUUID());
    return system.post("/internal/Clients", body).value().path("id").asString();
  }

  /** The number of files that were added since the test began. */
  private long keptHere() {
    return storedFiles() - before;
  }

  /** The number of all files in the folder of blobs, including unfinished uploads. */
  private static long storedFiles() {
    return files(STACK.data().resolve("blobs"));
  }

  private static long files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException | UncheckedIOException e) {
      return -1; // a file was deleted during the walk: walk again
    }
  }
}
