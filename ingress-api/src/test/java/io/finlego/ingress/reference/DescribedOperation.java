package io.finlego.ingress.reference;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.caller.CallerKind;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.operation.Described;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An operation at one of its paths, with a caller that may call it. */
record DescribedOperation(
    Api caller, String method, String pattern, Described description, boolean takesBody) {

  /** All operations at all their paths. */
  static Stream<DescribedOperation> all() {
    Api system = PublishedRows.shared().system();
    Api frontOffice = PublishedRows.shared().frontOffice(UUID.randomUUID());
    return IngressUnderTest.shared()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().hasMethodAnnotation(Described.class))
        .flatMap(entry -> of(entry, system, frontOffice));
  }

  private static Stream<DescribedOperation> of(
      Map.Entry<RequestMappingInfo, HandlerMethod> entry, Api system, Api frontOffice) {
    HandlerMethod handler = entry.getValue();
    Callers callers = Objects.requireNonNull(handler.getMethodAnnotation(Callers.class));
    boolean open = callers.value().length == 0;
    Api caller =
        open || List.of(callers.value()).contains(CallerKind.SYSTEM) ? system : frontOffice;
    String method = entry.getKey().getMethodsCondition().getMethods().iterator().next().name();
    Described description = Objects.requireNonNull(handler.getMethodAnnotation(Described.class));
    boolean takesBody =
        !description.body().isEmpty() || handler.hasMethodAnnotation(RequestBody.class);
    return entry.getKey().getPatternValues().stream()
        .map(pattern -> new DescribedOperation(caller, method, pattern, description, takesBody));
  }

  /** The path, with an id that nothing has in each of its places. */
  String path() {
    return pattern.replaceAll("\\{[^}]*}", "0197f6a0-0000-7000-8000-000000000000");
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
