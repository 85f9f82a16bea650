package io.finlego.ingress.access.caller;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;

/** Tells the operations of this API from the handlers of libraries and of the error page. */
final class OurHandlers {

  private static final String OURS = "io.finlego.";

  private OurHandlers() {}

  static boolean isOurs(HandlerMethod method) {
    Class<?> type = method.getBeanType();
    return type.getName().startsWith(OURS) && !ErrorController.class.isAssignableFrom(type);
  }
}
