package io.finlego.ingress.client.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Files with the first bytes of their type. */
final class SomeFile {

  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };
  private static final byte[] JPEG = {
    (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
  };

  private SomeFile() {}

  static byte[] pdf(int length) {
    return file("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), length);
  }

  static byte[] png(int length) {
    return file(PNG, length);
  }

  static byte[] jpeg(int length) {
    return file(JPEG, length);
  }

  private static byte[] file(byte[] start, int length) {
    byte[] file = Arrays.copyOf(start, length);
    byte[] content = new byte[length - start.length];
    new Random(length).nextBytes(content);
    System.arraycopy(content, 0, file, start.length, content.length);
    return file;
  }
}
