package io.finlego.ingress.http.page;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Makes answers whose body is a file of a web page. The files are on the class path. The answers
 * have a content security policy, so that browsers load files only from this server.
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

  private WebPageFile() {}

  /** The HTML file of a page. */
  public static ResponseEntity<Resource> html(String path) {
    return file(path, HTML, CacheControl.noCache());
  }

  /** A style sheet of our own. */
  public static ResponseEntity<Resource> style(String path) {
    return file(path, CSS, CacheControl.noCache());
  }

  /** A script of our own. */
  public static ResponseEntity<Resource> script(String path) {
    return file(path, JAVASCRIPT, CacheControl.noCache());
  }

  /**
   * A library's style sheet. Browsers may cache it for a day, because it changes only with a
   * release.
   */
  public static ResponseEntity<Resource> libraryStyle(String path) {
    return file(path, CSS, CACHED_FOR_A_DAY);
  }

  /**
   * A library's script. Browsers may cache it for a day, because it is large and changes only with
   * a release.
   */
  public static ResponseEntity<Resource> libraryScript(String path) {
    return file(path, JAVASCRIPT, CACHED_FOR_A_DAY);
  }

  private static ResponseEntity<Resource> file(
      String path, MediaType type, CacheControl cacheControl) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(cacheControl)
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .body(new ClassPathResource(path));
  }
}
