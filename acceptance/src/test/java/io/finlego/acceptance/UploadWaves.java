package io.finlego.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Uploads of a system: the largest file, many files at once, and files that are refused. */
final class UploadWaves {

  private static final int FILE_BYTES_MAX = 20 * 1024 * 1024;
  private static final int FILES_MAX = 20;

  private UploadWaves() {}

  /**
   * The uploads. The twenty files of a bulk have a mebibyte each, because twenty of the largest
   * files would take longer than the flood.
   */
  static List<Wave> of(NamedObjects objects) {
    String token = objects.caller().token();
    String documents = "/internal/Clients/" + objects.client() + "/Documents/upload";
    Upload bulk = new Upload().field("type", "passport").editor();
    for (int i = 0; i < FILES_MAX; i++) {
      bulk.file(i + ".pdf", Upload.pdf(FILE_BYTES_MAX / FILES_MAX - i));
    }
    byte[] text = "x".repeat(FILE_BYTES_MAX).getBytes(StandardCharsets.US_ASCII);
    return List.of(
        upload("largest file", documents, token, Upload.pdf(FILE_BYTES_MAX)),
        Wave.upload("many files", documents + "/bulk", token, bulk.end()),
        upload("too large", documents, token, Upload.pdf(FILE_BYTES_MAX + 1)).refused(413),
        upload("no document", documents, token, text).refused(415));
  }

  private static Wave upload(String name, String path, String token, byte[] file) {
    return Wave.upload(name, path, token, Upload.of("a.pdf", file));
  }
}
