package io.finlego.ingress.reference.asyncapi;

import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.page.WebPageFile;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
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

  private final WebPageFile page = WebPageFile.html("docs/events/index.html");
  private final WebPageFile script = WebPageFile.script("docs/events/page.js");
  private final WebPageFile style = WebPageFile.style("docs/events/page.css");
  private final WebPageFile viewer = WebPageFile.libraryScript("docs/events/viewer/viewer.js");
  private final WebPageFile viewerStyle = WebPageFile.libraryStyle("docs/events/viewer/viewer.css");

  @GetMapping("/docs/events")
  @Callers({})
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    return page.answer(request);
  }

  @GetMapping("/docs/events/page.js")
  @Callers({})
  ResponseEntity<byte[]> script(HttpServletRequest request) {
    return script.answer(request);
  }

  @GetMapping("/docs/events/page.css")
  @Callers({})
  ResponseEntity<byte[]> style(HttpServletRequest request) {
    return style.answer(request);
  }

  @GetMapping("/docs/events/viewer.js")
  @Callers({})
  ResponseEntity<byte[]> viewer(HttpServletRequest request) {
    return viewer.answer(request);
  }

  @GetMapping("/docs/events/viewer.css")
  @Callers({})
  ResponseEntity<byte[]> viewerStyle(HttpServletRequest request) {
    return viewerStyle.answer(request);
  }
}
