package io.finlego.ingress.openapi;

import io.finlego.ingress.caller.Callers;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The API's reference as a page: our own HTML around Scalar's script, which comes from our own
 * class path. The page talks to this server and to nobody else, and its policy says so to the
 * browser.
 */
@RestController
@Hidden
final class DocsController {

  /** Scalar sets styles on its elements; scripts are files of this server only. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";

  private static final MediaType JAVASCRIPT =
      MediaType.parseMediaType("text/javascript;charset=UTF-8");
  private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

  @GetMapping("/docs")
  @Callers({})
  ResponseEntity<Resource> page() {
    return file(
        "docs/index.html",
        MediaType.parseMediaType("text/html;charset=UTF-8"),
        CacheControl.noCache());
  }

  @GetMapping("/docs/page.js")
  @Callers({})
  ResponseEntity<Resource> script() {
    return file("docs/page.js", JAVASCRIPT, CacheControl.noCache());
  }

  @GetMapping("/docs/page.css")
  @Callers({})
  ResponseEntity<Resource> style() {
    return file(
        "docs/page.css",
        MediaType.parseMediaType("text/css;charset=UTF-8"),
        CacheControl.noCache());
  }

  @GetMapping("/docs/scalar.js")
  @Callers({})
  ResponseEntity<Resource> scalar() {
    return file("META-INF/resources/webjars/scalar/scalar.js", JAVASCRIPT, A_DAY);
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
