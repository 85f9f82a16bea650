package io.finlego.ingress.access.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * The paths that only systems may call, whichever callers an operation names: {@code /internal/**},
 * {@code /v2/**internal**} and {@code /integration/clients-import/**}. Case does not matter.
 */
final class SystemPaths {

  private SystemPaths() {}

  static boolean matches(HttpServletRequest request) {
    String path =
        request.getPathInfo() == null
            ? request.getServletPath()
            : request.getServletPath() + request.getPathInfo();
    return isSystems(path);
  }

  static boolean isSystems(String path) {
    String lowerCasePath = path.toLowerCase(Locale.ROOT);
    return startsWithSegments(lowerCasePath, "/internal")
        || startsWithSegments(lowerCasePath, "/integration/clients-import")
        || (startsWithSegments(lowerCasePath, "/v2") && lowerCasePath.contains("internal"));
  }

  private static boolean startsWithSegments(String path, String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }
}
