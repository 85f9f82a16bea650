package io.finlego.ingress.http.operation;

import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/** Tells which operations have a body. */
public final class OperationBodies {

  private OperationBodies() {}

  /**
   * True for a described operation that has no body. False for other handlers, which may have a
   * body.
   */
  public static boolean takesNone(HandlerMethod method) {
    @Nullable Described operation = method.getMethodAnnotation(Described.class);
    return operation != null
        && operation.body().isEmpty()
        && !method.hasMethodAnnotation(RequestBody.class);
  }
}
