package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.page.WebPageFile;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the page that shows the API's reference. The page consists of our own HTML and of Scalar's
 * script. Both are files on the class path.
 */
@RestController
@Hidden
final class DocsController {

  @GetMapping("/docs")
  @Callers({})
  ResponseEntity<Resource> page() {
    return WebPageFile.html("docs/index.html");
  }

  @GetMapping("/docs/page.js")
  @Callers({})
  ResponseEntity<Resource> script() {
    return WebPageFile.script("docs/page.js");
  }

  @GetMapping("/docs/page.css")
  @Callers({})
  ResponseEntity<Resource> style() {
    return WebPageFile.style("docs/page.css");
  }

  @GetMapping("/docs/scalar.js")
  @Callers({})
  ResponseEntity<Resource> scalar() {
    return WebPageFile.libraryScript("META-INF/resources/webjars/scalar/scalar.js");
  }
}
