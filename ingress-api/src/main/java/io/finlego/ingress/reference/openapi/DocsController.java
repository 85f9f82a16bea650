package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.page.WebPageFile;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
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

  private final WebPageFile page = WebPageFile.html("docs/index.html");
  private final WebPageFile script = WebPageFile.script("docs/page.js");
  private final WebPageFile style = WebPageFile.style("docs/page.css");
  private final WebPageFile scalar =
      WebPageFile.libraryScript("META-INF/resources/webjars/scalar/scalar.js");

  @GetMapping("/docs")
  @Callers({})
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    return page.answer(request);
  }

  @GetMapping("/docs/page.js")
  @Callers({})
  ResponseEntity<byte[]> script(HttpServletRequest request) {
    return script.answer(request);
  }

  @GetMapping("/docs/page.css")
  @Callers({})
  ResponseEntity<byte[]> style(HttpServletRequest request) {
    return style.answer(request);
  }

  @GetMapping("/docs/scalar.js")
  @Callers({})
  ResponseEntity<byte[]> scalar(HttpServletRequest request) {
    return scalar.answer(request);
  }
}
