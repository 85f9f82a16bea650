package io.finlego.ingress.client.document;

import io.finlego.contract.Exchange;
import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system that calls the operations on documents and inspects the files that they leave on the
 * disk.
 */
final class DocumentsHttp {

  static final String EDITOR = "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266";
  static final String BOUNDARY = "----boundary";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final IngressUnderTest ingress;
  private final String token;

  DocumentsHttp(IngressUnderTest ingress) {
    this.ingress = ingress;
    this.token =
        ingress
            .api()
            .post("/sandbox/token", "{\"scope\": \"system\"}")
            .json()
            .path("access_token")
            .asString();
  }

  String token() {
    return token;
  }

  /** The form's fields, followed by the file. */
  static byte[] form(String fileName, byte[] file, Map<String, String> fields) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> body.writeBytes(field(name, value)));
    body.writeBytes(filePart(fileName, file));
    body.writeBytes(end());
    return body.toByteArray();
  }

  static byte[] form(String fileName, byte[] file) {
    return form(fileName, file, Map.of("type", "passport", "editorUserId", EDITOR));
  }

  static byte[] field(String name, String value) {
    return bytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(BOUNDARY, name, value));
  }

  static byte[] filePart(String fileName, byte[] file) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    part.writeBytes(
        bytes(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
                .formatted(BOUNDARY, fileName)));
    part.writeBytes(file);
    part.writeBytes(bytes("\r\n"));
    return part.toByteArray();
  }

  static byte[] end() {
    return bytes("--" + BOUNDARY + "--\r\n");
  }

  HttpResponse<byte[]> upload(UUID client, byte[] form, String... headers) {
    return post("/internal/Clients/" + client + "/Documents/upload", form, headers);
  }

  HttpResponse<byte[]> post(String path, byte[] form, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<byte[]> head(String path) {
    return send(request(path).HEAD());
  }

  static JsonNode error(HttpResponse<byte[]> answer) {
    return JsonMapper.shared().readTree(answer.body()).path("errors").path(0).path("metadata");
  }

  static String code(HttpResponse<byte[]> answer) {
    return error(answer).path("code").asString("");
  }

  /** All files in the folder of blobs, including those of running uploads. */
  long filesKept() {
    Path blobs = ingress.folder().resolve("blobs");
    if (!Files.isDirectory(blobs)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(blobs)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(ingress.url() + path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Api.described(ingress.url()).requireDescribed(Exchange.ofBytes(answer));
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
