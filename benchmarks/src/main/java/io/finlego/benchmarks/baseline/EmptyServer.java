package io.finlego.benchmarks.baseline;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * An HTTP server like that of the ingress, but without any work behind it. It has the same
 * settings, threads, JSON and metrics. It answers every JSON body with an empty JSON object.
 */
@SpringBootApplication(proxyBeanMethods = false)
@RestController
class EmptyServer {

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    var _ =
        new SpringApplicationBuilder(EmptyServer.class)
            .web(WebApplicationType.SERVLET)
            .properties("spring.config.name=ingress-api")
            .run(arguments);
  }

  @PostMapping("/empty")
  Map<String, Object> answer(@RequestBody JsonNode body) {
    return Map.of();
  }
}
