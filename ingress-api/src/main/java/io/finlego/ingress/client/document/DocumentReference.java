package io.finlego.ingress.client.document;

/** Texts and examples that the API's reference shows for uploads and downloads. */
final class DocumentReference {

  static final String FAILURE_SCHEMA = "#/components/schemas/Failure";

  static final String UPLOAD_TEXT =
      """
      A PDF, PNG or JPEG of at most 20 MiB (20,971,520 bytes), as `multipart/form-data`: the part `file` with its file \
      name, \
      `type` (the kind of document in your own words, 1 to 64 characters) and `editorUserId` (the back-office user who \
      uploads it), in any order. The content type is detected from the bytes; the file's name and the part's \
      `Content-Type` are ignored. Only the part of the name behind the last `/` or `\\\\` is kept. A name with control \
      characters, changes of direction or more than 255 characters is refused.

      When the answer arrives, the document can be downloaded. The file is stored sealed with the client's key. The \
      same bytes are stored once for each client, however often they are uploaded; each upload is a document of its \
      own.

      A repeated request with the same `Idempotency-Key`, the same bytes, name, `type` and `editorUserId` gets the \
      first answer again, and nothing is stored twice.

      Refusals: 400 `invalidField`; 404 `clientNotFound`; 409 `clientErased`; 413 `payloadTooLarge`; 415 `unsupportedMediaType`; 429 \
      `tooManyRequests` with `Retry-After` if too many files are uploaded at the same time. Neither a refused upload \
      nor one that breaks off leaves anything behind.\
      """;

  static final String UPLOAD_MANY_TEXT =
      """
      1 to 20 files, each in a part `file` and each handled like a single upload. Each file has its own outcome at its \
      `index` (from 0, in the order of the request): the `document`; the `errors` for which it was refused; or, if its \
      outcome did not come in time, the `command` that will have it. Give `type` once for all files, or once for each \
      in their order, and `editorUserId` once.

      The request is refused as a whole, and nothing is stored, if `type` or `editorUserId` is wrong, if the client \
      does not exist or was erased, if it has more than 20 files, or if the body ends too soon. The same request with \
      the same `Idempotency-Key` gets each file's first outcome again for 30 days. `Command-Id` is the command of the first file that is \
      acceptable; if none is, it is the command that keeps the refusals.\
      """;

  static final String DOWNLOAD_TEXT =
      """
      The document's bytes as uploaded, as an attachment with the content type detected from them. The `ETag` is the \
      SHA-256 of the bytes: a matching `If-None-Match` is answered with 304. `Range`, also with `If-Range`, is \
      answered with 206 and one range of bytes; several ranges in one request get the whole document. `HEAD` returns \
      only the headers. A document that does not exist, was removed, belongs to another client, or \
      cannot be opened because the client's key was lost: 404 `documentNotFound`. If the stored bytes turn out to be damaged, the connection is cut.\
      """;

  static final String TOO_LARGE_EXAMPLE =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "`file` must have at most 20 MiB (20971520 bytes).",
      "metadata": {"code": "payloadTooLarge", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}}],
      "errors": [{"message": "`file` must have at most 20 MiB (20971520 bytes).",
      "metadata": {"code": "payloadTooLarge", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}, \
      "reasons": []}],
      "successes": [], "valueOrDefault": null}\
      """;

  static final String WRONG_TYPE_EXAMPLE =
      """
      {"isFailed": true, "isSuccess": false,
      "reasons": [{"message": "`file` must be a PDF, PNG or JPEG by its content; its name does not matter.",
      "metadata": {"code": "unsupportedMediaType", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}}],
      "errors": [{"message": "`file` must be a PDF, PNG or JPEG by its content; its name does not matter.",
      "metadata": {"code": "unsupportedMediaType", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}, \
      "reasons": []}],
      "successes": [], "valueOrDefault": null}\
      """;

  static final String UNSATISFIABLE_RANGE_EXAMPLE =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "`Range` must lie within the document's 48213 bytes.",
      "metadata": {"code": "rangeNotSatisfiable", "traceId": "0af7651916cd43dd8448eb211c80319c"}}],
      "errors": [{"message": "`Range` must lie within the document's 48213 bytes.",
      "metadata": {"code": "rangeNotSatisfiable", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}],
      "successes": [], "valueOrDefault": null}\
      """;

  static final String FORM_EXAMPLE =
      """
      {"file": "(the bytes of passport.pdf)", "type": "passport", "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266"}\
      """;

  static final String MANY_FILES_FORM_EXAMPLE =
      """
      {"file": ["(the bytes of passport.pdf)", "(the bytes of bill.jpg)"], "type": ["passport", "proof of address"],
      "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266"}\
      """;

  private DocumentReference() {}
}
