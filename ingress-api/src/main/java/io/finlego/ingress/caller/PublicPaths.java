package io.finlego.ingress.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The paths that need no credentials. */
final class PublicPaths {

  private static final List<String> PREFIXES =
      List.of(
          "/openapi",
          "/openapi.yaml",
          "/docs",
          "/asyncapi",
          "/schema-registry",
          "/sandbox/token",
          "/actuator",
          "/error");

  private PublicPaths() {}

  static boolean matches(HttpServletRequest request) {
    String path = request.getServletPath().toLowerCase(Locale.ROOT);
    return PREFIXES.stream()
        .anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
  }
}
