package io.finlego.ingress.reference.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsPageTest {

  private final Api anybody = IngressUnderTest.shared().awaitReady().api();

  @Test
  void thePageOfEventsNeedsNoOtherServer() {
    Answer page = anybody.get("/docs/events");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).startsWith("text/html");
    assertThat(page.header("content-security-policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self';");
    assertThat(page.text().replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("<script>")
        .contains("href=\"../docs\"");
    for (String file : List.of("page.js", "page.css", "viewer.js", "viewer.css")) {
      assertThat(anybody.get("/docs/events/" + file).status()).isEqualTo(200);
    }
    Answer viewer = anybody.get("/docs/events/viewer.js", "Accept-Encoding", "gzip");
    assertThat(viewer.header("content-encoding")).isEqualTo("gzip");
    assertThat(viewer.header("cache-control")).contains("max-age");
  }
}
