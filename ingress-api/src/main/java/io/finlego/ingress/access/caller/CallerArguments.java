package io.finlego.ingress.access.caller;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Passes the caller to a controller method that has a {@link CurrentCaller} parameter. */
public final class CallerArguments implements HandlerMethodArgumentResolver {

  /** The caller of this request; null if the request has no token or a token without a caller. */
  public static @Nullable CurrentCaller caller(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof CallerAuthentication authentication
        ? authentication.getPrincipal()
        : null;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CurrentCaller.class;
  }

  @Override
  public CurrentCaller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return requireCaller(request);
  }

  /**
   * The caller of this request.
   *
   * @throws ApiException 401 if the request has no caller
   */
  public static CurrentCaller requireCaller(NativeWebRequest request) {
    HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
    CurrentCaller caller = servletRequest == null ? null : caller(servletRequest);
    if (caller == null) {
      throw ApiException.of(ErrorCode.UNAUTHENTICATED, "Valid credentials are needed.");
    }
    return caller;
  }
}
