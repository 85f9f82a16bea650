package io.finlego.ingress.http.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.function.SingletonSupplier;

/**
 * A file of a web page on the class path. It is read at the first request for it. The answers have
 * a content security policy, so that browsers load files only from this server.
 */
public final class WebPageFile {

  /**
   * The content security policy. It allows inline styles, because the viewers set styles on their
   * elements. It does not allow inline scripts.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");
  private static final MediaType JAVASCRIPT =
      MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final CacheControl CACHED_FOR_A_DAY =
      CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  private final SingletonSupplier<KeptDocument> document;

  private WebPageFile(String path, MediaType type, CacheControl cacheControl) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    headers.setCacheControl(cacheControl);
    headers.set("Content-Security-Policy", POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    this.document = SingletonSupplier.of(() -> KeptDocument.of(headers, content(path)));
  }

  /** The HTML file of a page. */
  public static WebPageFile html(String path) {
    return new WebPageFile(path, HTML, CacheControl.noCache());
  }

  /** A style sheet of our own. */
  public static WebPageFile style(String path) {
    return new WebPageFile(path, CSS, CacheControl.noCache());
  }

  /** A script of our own. */
  public static WebPageFile script(String path) {
    return new WebPageFile(path, JAVASCRIPT, CacheControl.noCache());
  }

  /**
   * A library's style sheet. Browsers may cache it for a day, because it changes only with a
   * release.
   */
  public static WebPageFile libraryStyle(String path) {
    return new WebPageFile(path, CSS, CACHED_FOR_A_DAY);
  }

  /**
   * A library's script. Browsers may cache it for a day, because it is large and changes only with
   * a release.
   */
  public static WebPageFile libraryScript(String path) {
    return new WebPageFile(path, JAVASCRIPT, CACHED_FOR_A_DAY);
  }

  /** The answer to a request for this file. */
  public ResponseEntity<byte[]> answer(HttpServletRequest request) {
    return document.obtain().answer(request);
  }

  private static byte[] content(String path) {
    try {
      return new ClassPathResource(path).getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
