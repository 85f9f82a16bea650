package io.finlego.ingress.http.shape;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.IngressSettings.UnknownFields;
import io.finlego.ingress.http.operation.Described;
import io.finlego.ingress.http.result.Faults;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Refuses bodies of operations that take none, because a caller that sends a field believes that it
 * counts. {@code {}} and {@code null} say nothing and are accepted, since some clients send them
 * with every POST.
 */
@Configuration(proxyBeanMethods = false)
class UnexpectedBodies implements HandlerInterceptor, WebMvcConfigurer {

  /** After the check of the caller. */
  private static final int ORDER = 11;

  private final boolean refused;
  private final JsonMapper json;

  UnexpectedBodies(IngressSettings settings, JsonMapper json) {
    this.refused = settings.unknownFields() == UnknownFields.REFUSE;
    this.json = json;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(ORDER);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (refused && handler instanceof HandlerMethod method && takesNoBody(method)) {
      byte[] body = request.getInputStream().readAllBytes();
      if (body.length > 0) {
        refuse(body);
      }
    }
    return true;
  }

  private static boolean takesNoBody(HandlerMethod method) {
    @Nullable Described operation = method.getMethodAnnotation(Described.class);
    return operation != null
        && operation.body().isEmpty()
        && !method.hasMethodAnnotation(RequestBody.class);
  }

  private void refuse(byte[] body) {
    Faults faults = new Faults();
    JsonNode sent = read(body);
    if (sent instanceof ObjectNode object) {
      object.propertyNames().forEach(name -> faults.addUnknownField(name, name, List.of()));
    } else {
      faults.require(
          sent != null && (sent.isNull() || sent.isMissingNode()),
          "$",
          "This operation takes no body.");
    }
    faults.throwIfAny();
  }

  /** The body's JSON; null if the body holds something else. */
  private @Nullable JsonNode read(byte[] body) {
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      return null;
    }
  }
}
