package io.finlego.ingress.http.page;

import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file of a web page, read from the class path. A page may talk to this server only, and its
 * content security policy makes the browser enforce this.
 */
public final class PageFile {

  /**
   * The policy allows inline styles, because the viewers set styles on their elements. It allows
   * scripts from files of this server only.
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

  private PageFile() {}

  /** The page itself. */
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
   * A library's style sheet. It changes only with a release, so browsers may cache it for a day.
   */
  public static ResponseEntity<Resource> libraryStyle(String path) {
    return file(path, CSS, CACHED_FOR_A_DAY);
  }

  /**
   * A library's script. It is large and changes only with a release, so browsers may cache it for a
   * day.
   */
  public static ResponseEntity<Resource> libraryScript(String path) {
    return file(path, JAVASCRIPT, CACHED_FOR_A_DAY);
  }

  private static ResponseEntity<Resource> file(String path, MediaType type, CacheControl caching) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(caching)
        .header("Content-Security-Policy", POLICY)
        .header("Referrer-Policy", "no-referrer")
        .body(new ClassPathResource(path));
  }
}
