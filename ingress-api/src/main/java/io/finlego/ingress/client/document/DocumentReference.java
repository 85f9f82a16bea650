package io.finlego.ingress.client.document;

/** What the reference says of uploads and downloads. */
final class DocumentReference {

  static final String FAILURE = "#/components/schemas/Failure";

  static final String UPLOAD =
      """
      A PDF, PNG or JPEG of at most 20 MiB (20,971,520 bytes), as `multipart/form-data`: the part `file` with its file name, \
      `type` (what the document is in your own words, 1 to 64 characters) and `editorUserId` (the back-office user who uploads \
      it), in any order. What the file is, is found from its content; its name and the part's `Content-Type` do not count. Of the \
      name, what stands behind the last `/` or `\\` is kept; control characters and changes of direction in it, or more than 255 \
      characters, are refused.

      The answer comes when the document can be downloaded. The file is kept sealed with a key of the client, and its bytes are kept \
      once for each client, however often they are uploaded: each upload is a document of its own.

      A repeated request with the same `Idempotency-Key`, the same bytes, name, `type` and `editorUserId` gets the first answer again, and \
      nothing is kept twice.

      Refused, with nothing left behind: 400 `invalidField`; 404 `clientNotFound`; 413 `payloadTooLarge`; 415 `unsupportedMediaType`; \
      429 `tooManyRequests` with `Retry-After`, when too many files come in at one time. What breaks off on its way leaves nothing behind.\
      """;

  static final String UPLOAD_MANY =
      """
      1 to 20 files, each in a part `file`, each as if it were uploaded for itself and each with its own outcome at its `index` (from \
      0, in their order): the `document`, or the `errors` for which it was refused, or, if its outcome did not come in time, the \
      `command` that will know. `type` is there once, for all files, or once for each, in their order; `editorUserId` once.

      A wrong `type` or `editorUserId`, more than 20 files or a body that ends too soon refuse the request as a whole, and nothing is kept. \
      With an `Idempotency-Key` each file has its first outcome when the request is repeated, by its place in it.\
      """;

  static final String DOWNLOAD =
      """
      The document's bytes as they were uploaded, with the type that was found from its content, as an attachment. The `ETag` is the SHA-256 \
      of the bytes: `If-None-Match` gets 304. `Range` gets one range of bytes, 206, also with `If-Range`; several ranges in one \
      request get the whole document. `HEAD` tells the headers alone. Not there, removed, or another client's: 404 \
      `documentNotFound`. If the bytes turn out to be damaged on the way, the connection is cut.\
      """;

  static final String TOO_LARGE =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "A file has at most 20 MiB (20971520 bytes).",
      "metadata": {"code": "payloadTooLarge", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}}],
      "errors": [{"message": "A file has at most 20 MiB (20971520 bytes).",
      "metadata": {"code": "payloadTooLarge", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}],
      "successes": [], "valueOrDefault": null}\
      """;

  static final String WRONG_TYPE =
      """
      {"isFailed": true, "isSuccess": false,
      "reasons": [{"message": "A file is a PDF, a PNG or a JPEG, by its content; its name does not matter.",
      "metadata": {"code": "unsupportedMediaType", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}}],
      "errors": [{"message": "A file is a PDF, a PNG or a JPEG, by its content; its name does not matter.",
      "metadata": {"code": "unsupportedMediaType", "field": "file", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}],
      "successes": [], "valueOrDefault": null}\
      """;

  static final String NO_RANGE =
      """
      {"isFailed": true, "isSuccess": false, "reasons": [{"message": "The document has 48213 bytes.",
      "metadata": {"code": "rangeNotSatisfiable", "traceId": "0af7651916cd43dd8448eb211c80319c"}}],
      "errors": [{"message": "The document has 48213 bytes.",
      "metadata": {"code": "rangeNotSatisfiable", "traceId": "0af7651916cd43dd8448eb211c80319c"}, "reasons": []}],
      "successes": [], "valueOrDefault": null}\
      """;

  static final String FORM =
      """
      {"file": "(the bytes of passport.pdf)", "type": "passport", "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266"}\
      """;

  static final String FORMS =
      """
      {"file": ["(the bytes of passport.pdf)", "(the bytes of bill.jpg)"], "type": ["passport", "proof of address"],
      "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266"}\
      """;

  private DocumentReference() {}
}
