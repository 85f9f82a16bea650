package io.finlego.ingress.http.query;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a query parameter for an operation that has none, because a caller that sends a parameter
 * expects an effect of the parameter. For operations with parameters, {@link QueryArguments}
 * refuses unknown parameters. An operation whose body comes from another company's system accepts
 * all parameters, because we do not define what that system sends.
 */
@Configuration(proxyBeanMethods = false)
class UnexpectedParameters implements HandlerInterceptor, WebMvcConfigurer {

  /** This interceptor runs after the interceptor that checks the caller. */
  private static final int ORDER = 10;

  private final boolean refusesParameters;
  private final Set<String> foreignBodyNames;

  UnexpectedParameters(IngressSettings settings, List<RequestShape> shapes) {
    this.refusesParameters = settings.unknownFields() == UnknownFields.REFUSE;
    this.foreignBodyNames =
        shapes.stream()
            .filter(
                shape ->
                    shape.shape() instanceof ObjectShape object && object.allowsUnknownFields())
            .map(RequestShape::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(ORDER);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (refusesParameters
        && query != null
        && handler instanceof HandlerMethod method
        && takesNoParameters(method)) {
      refuse(query);
    }
    return true;
  }

  private boolean takesNoParameters(HandlerMethod method) {
    @Nullable Described operation = method.getMethodAnnotation(Described.class);
    return operation == null
        ? isDocumented(method)
        : operation.query().isEmpty() && !foreignBodyNames.contains(operation.body());
  }

  private static boolean isDocumented(HandlerMethod method) {
    @Nullable Operation operation = method.getMethodAnnotation(Operation.class);
    return operation != null && !operation.hidden();
  }

  private static void refuse(String query) {
    Faults faults = new Faults();
    for (String parameter : query.split("&")) {
      String name = parameter.split("=", 2)[0];
      if (!name.isEmpty()) {
        faults.addUnknownParameter(decode(name), List.of());
      }
    }
    faults.throwIfAny();
  }

  private static String decode(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
