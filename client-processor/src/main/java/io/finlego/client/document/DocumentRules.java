package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.AddDocument;
import io.finlego.kernel.DocumentSize;
import io.finlego.kernel.TextLimit;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules that every document must follow. The CHECKs of the table {@code document} repeat the
 * rules.
 */
final class DocumentRules {

  private static final int SHA256_BYTES = 32;
  private static final int SEALED_NAME_BYTES_MIN = 29;
  private static final int SEALED_NAME_BYTES_MAX = 2048;
  private static final List<String> CONTENT_TYPES =
      List.of("application/pdf", "image/png", "image/jpeg");
  private static final Pattern BLOB = Pattern.compile("[0-9a-f-]{36}/[0-9a-f-]{36}");

  private DocumentRules() {}

  /** Checks all rules. Returns a rejection for each rule that the document breaks. */
  static List<Rejection> violations(AddDocument document) {
    List<Rejection> rejections = new ArrayList<>();
    String type = document.type();
    require(
        rejections,
        TextLimit.DOCUMENT_TYPE.accepts(type) && type.indexOf('\0') < 0,
        "type",
        "`type` must have " + TextLimit.DOCUMENT_TYPE.inWords() + ".");
    require(
        rejections,
        CONTENT_TYPES.contains(document.contentType()),
        "file",
        "`file` must be a PDF, PNG or JPEG.");
    require(
        rejections,
        1 <= document.size() && document.size() <= DocumentSize.BYTES_MAX,
        "file",
        "`file` must have 1 byte to 20 MiB.");
    require(
        rejections,
        document.sha256().remaining() == SHA256_BYTES && BLOB.matcher(document.blob()).matches(),
        "file",
        "`file` must have been stored.");
    int nameBytes = document.fileName().data().length;
    require(
        rejections,
        SEALED_NAME_BYTES_MIN <= nameBytes && nameBytes <= SEALED_NAME_BYTES_MAX,
        "file",
        "`file` must have a name of 1 to 2020 bytes.");
    return rejections;
  }

  private static void require(
      List<Rejection> rejections, boolean holds, String field, String message) {
    if (!holds) {
      rejections.add(new Rejection(CommonRejectionCode.INVALID_FIELD, message, field));
    }
  }
}
