package io.finlego.ingress.reference.asyncapi;

import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.page.WebPageFile;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the page that shows the AsyncAPI document. The page consists of our own HTML and of
 * AsyncAPI's viewer. Both are files on the class path.
 */
@RestController
@Hidden
final class EventsPageController {

  @GetMapping("/docs/events")
  @Callers({})
  ResponseEntity<Resource> page() {
    return WebPageFile.html("docs/events/index.html");
  }

  @GetMapping("/docs/events/page.js")
  @Callers({})
  ResponseEntity<Resource> script() {
    return WebPageFile.script("docs/events/page.js");
  }

  @GetMapping("/docs/events/page.css")
  @Callers({})
  ResponseEntity<Resource> style() {
    return WebPageFile.style("docs/events/page.css");
  }

  @GetMapping("/docs/events/viewer.js")
  @Callers({})
  ResponseEntity<Resource> viewer() {
    return WebPageFile.libraryScript("docs/events/viewer/viewer.js");
  }

  @GetMapping("/docs/events/viewer.css")
  @Callers({})
  ResponseEntity<Resource> viewerStyle() {
    return WebPageFile.libraryStyle("docs/events/viewer/viewer.css");
  }
}
