package io.finlego.acceptance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;

/** Builds the body of an upload part by part, and files with the first bytes of their type. */
final class Upload {

  static final String CONTENT_TYPE = "multipart/form-data; boundary=acceptance-boundary";
  static final String EDITOR = UUID.randomUUID().toString();

  private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };
  private static final byte[] JPEG = {
    (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
  };

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** The body for one file, with the parts that it needs. */
  static byte[] of(String fileName, byte[] file) {
    return new Upload().field("type", "passport").file(fileName, file).editor().end();
  }

  /** Begins an upload and sends only its first bytes. */
  static Socket begun(Stack stack, Api caller, String path, byte[] form, int sent)
      throws IOException {
    Socket socket = new Socket(stack.url().getHost(), stack.url().getPort());
    OutputStream out = socket.getOutputStream();
    out.write(
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: %s\r
        Content-Length: %s\r
        \r
        """
            .formatted(path, caller.token(), CONTENT_TYPE, form.length)
            .getBytes(StandardCharsets.US_ASCII));
    out.write(form, 0, sent);
    out.flush();
    return socket;
  }

  Upload field(String name, String value) {
    return text(
        "--acceptance-boundary\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(name, value));
  }

  Upload editor() {
    return field("editorUserId", EDITOR);
  }

  Upload file(String name, byte[] file) {
    text(
        "--acceptance-boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(name));
    body.writeBytes(file);
    return text("\r\n");
  }

  byte[] end() {
    return text("--acceptance-boundary--\r\n").body.toByteArray();
  }

  static byte[] pdf(int length) {
    return file(PDF, length);
  }

  static byte[] png(int length) {
    return file(PNG, length);
  }

  static byte[] jpeg(int length) {
    return file(JPEG, length);
  }

  private static byte[] file(byte[] start, int length) {
    byte[] file = new byte[length];
    new Random(length).nextBytes(file);
    System.arraycopy(start, 0, file, 0, Math.min(start.length, length));
    return Arrays.copyOf(file, length);
  }

  private Upload text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }
}
