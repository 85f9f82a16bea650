package io.finlego.ingress.http.shape;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.http.json.RawJson;
import io.finlego.ingress.http.operation.OperationBodies;
import io.finlego.ingress.http.result.Faults;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refuses a body for an operation that has none, because a caller that sends a field expects an
 * effect of the field. Accepts the bodies {@code {}} and {@code null}, because some clients send
 * them with every POST.
 */
@Configuration(proxyBeanMethods = false)
class UnexpectedBodies implements HandlerInterceptor, WebMvcConfigurer {

  /** This interceptor runs after the interceptor that checks the caller. */
  private static final int ORDER = 11;

  private final boolean refusesBodies;
  private final RawJson json;

  UnexpectedBodies(IngressSettings settings, RawJson json) {
    this.refusesBodies = settings.unknownFields() == UnknownFields.REFUSE;
    this.json = json;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(ORDER);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (refusesBodies
        && handler instanceof HandlerMethod method
        && OperationBodies.takesNone(method)) {
      byte[] body = request.getInputStream().readAllBytes();
      if (body.length > 0) {
        requireNoContent(body);
      }
    }
    return true;
  }

  private void requireNoContent(byte[] body) {
    Faults faults = new Faults();
    JsonNode sentValue = read(body);
    if (sentValue instanceof ObjectNode object) {
      object.propertyNames().forEach(name -> faults.addUnknownField(name, name, List.of()));
    } else {
      faults.require(
          sentValue != null && (sentValue.isNull() || sentValue.isMissingNode()),
          "$",
          "This operation takes no body.");
    }
    faults.throwIfAny();
  }

  /** Parses the body. Returns a missing node if the body is blank, and null if it is not JSON. */
  private @Nullable JsonNode read(byte[] body) {
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return json.read(body);
    } catch (HttpMessageNotReadableException e) {
      return null;
    }
  }
}
