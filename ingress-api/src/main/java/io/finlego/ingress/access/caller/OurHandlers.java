package io.finlego.ingress.access.caller;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;

/** Tells whether a handler method belongs to this API, and not to a library or the error page. */
final class OurHandlers {

  private static final String OUR_PACKAGE = "io.finlego.";

  private OurHandlers() {}

  static boolean isOurs(HandlerMethod method) {
    Class<?> type = method.getBeanType();
    return type.getName().startsWith(OUR_PACKAGE) && !ErrorController.class.isAssignableFrom(type);
  }
}
