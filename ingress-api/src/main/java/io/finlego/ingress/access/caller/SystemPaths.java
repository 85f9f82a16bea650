package io.finlego.ingress.access.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * The paths that only systems may call, even if an operation's {@link Callers} allows others:
 * {@code /internal/**}, {@code /v2/**internal**} and {@code /integration/clients-import/**}. The
 * comparison ignores case.
 */
final class SystemPaths {

  private SystemPaths() {}

  static boolean matches(HttpServletRequest request) {
    String path =
        request.getPathInfo() == null
            ? request.getServletPath()
            : request.getServletPath() + request.getPathInfo();
    return isSystemPath(path);
  }

  static boolean isSystemPath(String path) {
    String lowerCasePath = path.toLowerCase(Locale.ROOT);
    return startsWithSegments(lowerCasePath, "/internal")
        || startsWithSegments(lowerCasePath, "/integration/clients-import")
        || (startsWithSegments(lowerCasePath, "/v2") && lowerCasePath.contains("internal"));
  }

  private static boolean startsWithSegments(String path, String prefix) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }
}
