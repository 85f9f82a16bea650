package io.finlego.ingress.http.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.tomcat.util.http.parser.AcceptEncoding;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * A document for everybody that is the same for all callers. Its bytes are kept as they are and
 * compressed, so that an answer costs next to nothing: nobody needs a token for these documents.
 * Each answer has an {@code ETag}.
 */
public final class KeptDocument {

  private static final String GZIP = "gzip";

  private final HttpHeaders headers = new HttpHeaders();
  private final byte[] bytes;
  private final byte[] compressedBytes;
  private final String tag;

  private KeptDocument(HttpHeaders headers, byte[] bytes) {
    this.headers.putAll(headers);
    this.headers.setVary(List.of(HttpHeaders.ACCEPT_ENCODING));
    this.bytes = bytes;
    this.compressedBytes = compressed(bytes);
    this.tag = DigestUtils.md5DigestAsHex(bytes);
  }

  /** Keeps a document. Each answer has these headers, among them the type of the content. */
  public static KeptDocument of(HttpHeaders headers, byte[] bytes) {
    return new KeptDocument(headers, bytes);
  }

  /** The answer to this request: compressed if the caller accepts {@code gzip}. */
  public ResponseEntity<byte[]> answer(HttpServletRequest request) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().headers(headers);
    return acceptsGzip(request)
        ? answer
            .header(HttpHeaders.CONTENT_ENCODING, GZIP)
            .eTag(tag + "-" + GZIP)
            .body(compressedBytes)
        : answer.eTag(tag).body(bytes);
  }

  /** The parser leaves out encodings that the caller refuses. */
  private static boolean acceptsGzip(HttpServletRequest request) {
    String encodings =
        String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)));
    try {
      return AcceptEncoding.parse(new StringReader(encodings)).stream()
          .anyMatch(encoding -> GZIP.equalsIgnoreCase(encoding.getEncoding()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compressed(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
