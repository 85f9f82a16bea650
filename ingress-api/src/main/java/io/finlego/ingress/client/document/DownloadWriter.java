package io.finlego.ingress.client.document;

import io.finlego.ingress.client.blob.BlobId;
import io.finlego.ingress.client.blob.BlobStore;
import io.finlego.ingress.http.diagnosis.AnswerStream;
import io.finlego.ingress.http.diagnosis.StreamFailures;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.vault.ClientKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Writes a document's bytes as the answer to a request. The headers keep a browser from showing the
 * document as a page of this site. They declare the document an attachment of the detected type,
 * and forbid the browser to guess another type.
 */
@Component
final class DownloadWriter {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final BlobStore store;
  private final StreamFailures streamFailures;
  private final FileThreads threads;

  DownloadWriter(BlobStore store, StreamFailures streamFailures, FileThreads threads) {
    this.store = store;
    this.streamFailures = streamFailures;
    this.threads = threads;
  }

  void write(
      DocumentRow row,
      String fileName,
      ClientKey key,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String tag = "\"" + row.sha256Hex() + "\"";
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      return;
    }
    switch (range(row, tag, request)) {
      case ByteRange.Whole _ ->
          writeBytes(row, fileName, key, new ByteRange.Part(0, row.size() - 1), request, response);
      case ByteRange.Part part -> {
        response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        response.setHeader(
            HttpHeaders.CONTENT_RANGE,
            "bytes %s-%s/%s".formatted(part.first(), part.last(), row.size()));
        writeBytes(row, fileName, key, part, request, response);
      }
      case ByteRange.Unsatisfiable _ -> {
        response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + row.size());
        throw ApiException.of(
            ErrorCode.RANGE_NOT_SATISFIABLE,
            "`Range` must lie within the document's %s bytes.".formatted(row.size()));
      }
    }
  }

  /**
   * Reads the requested range. If the tag in {@code If-Range} is not this document's tag, the part
   * that the caller already has is from another document. In this case, returns the whole document.
   */
  private static ByteRange range(DocumentRow row, String tag, HttpServletRequest request) {
    String ifRange = request.getHeader(HttpHeaders.IF_RANGE);
    boolean allowsRange =
        request.getMethod().equals(HttpMethod.GET.name())
            && (ifRange == null || ifRange.equals(tag));
    return allowsRange
        ? ByteRange.of(request.getHeader(HttpHeaders.RANGE), row.size())
        : new ByteRange.Whole();
  }

  private static void setHeaders(DocumentRow row, String fileName, HttpServletResponse response) {
    response.setContentType(row.contentType());
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName));
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  /**
   * The value of {@code Content-Disposition} (RFC 6266). A name that is not ASCII is encoded as in
   * RFC 5987.
   */
  static String disposition(String fileName) {
    ContentDisposition.Builder attachment = ContentDisposition.attachment();
    return StandardCharsets.US_ASCII.newEncoder().canEncode(fileName)
        ? attachment.filename(fileName).build().toString()
        : attachment.filename(fileName, StandardCharsets.UTF_8).build().toString();
  }

  private void writeBytes(
      DocumentRow row,
      String fileName,
      ClientKey key,
      ByteRange.Part part,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    setHeaders(row, fileName, response);
    response.setContentLengthLong(part.length());
    if (request.getMethod().equals(HttpMethod.HEAD.name())) {
      return;
    }
    AnswerStream answer = new AnswerStream(response);
    BlobId blob = row.blob();
    try (SeekableByteChannel sealedBytes =
            store
                .open(blob)
                .orElseThrow(
                    () ->
                        new IllegalStateException(
                            "The blob " + blob + " of a document is missing."));
        InputStream plainBytes =
            key.documentSeal().newOpeningStream(sealedBytes, blob.id(), part.first())) {
      copy(plainBytes, answer, part.length());
    } catch (IOException | RuntimeException e) {
      throw streamFailures.exceptionToThrow(e, answer);
    }
  }

  private void copy(InputStream plainBytes, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (long remaining = length; remaining > 0; ) {
      int wanted = (int) Math.min(remaining, BUFFER_BYTES);
      int count = threads.run(() -> plainBytes.read(buffer, 0, wanted));
      if (count < 0) {
        throw new EOFException("A stored document ends too soon.");
      }
      out.write(buffer, 0, count);
      remaining -= count;
    }
  }
}
