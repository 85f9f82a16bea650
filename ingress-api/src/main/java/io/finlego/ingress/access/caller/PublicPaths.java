package io.finlego.ingress.access.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/**
 * The paths that need no token: the API's documents, its health, the error page, the sandbox's
 * tokens, and webhooks, which have a signature instead.
 */
final class PublicPaths {

  private static final List<String> PREFIXES =
      List.of(
          "/openapi",
          "/openapi.yaml",
          "/docs",
          "/asyncapi",
          "/schema-registry",
          "/sandbox/token",
          "/integration/sumsub-webhooks/update-state",
          "/actuator",
          "/error");

  private PublicPaths() {}

  static boolean matches(HttpServletRequest request) {
    String path = request.getServletPath().toLowerCase(Locale.ROOT);
    return PREFIXES.stream()
        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
  }
}
