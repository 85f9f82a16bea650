package io.finlego.ingress.access.caller;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a caller whose kind is not in the operation's {@link Callers}. This check does not depend
 * on the path. It comes in addition to the checks of paths in the security configuration.
 */
final class CallersInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && OurHandlers.isOurs(method)) {
      @Nullable Callers callers = method.getMethodAnnotation(Callers.class);
      if (callers == null || !allows(callers, CallerArguments.caller(request))) {
        throw ApiException.of(
            ErrorCode.FORBIDDEN, "This operation is not for this kind of caller.");
      }
    }
    return true;
  }

  private static boolean allows(Callers callers, @Nullable CurrentCaller caller) {
    List<CallerKind> kinds = List.of(callers.value());
    return kinds.isEmpty() || (caller != null && kinds.contains(caller.kind()));
  }
}
