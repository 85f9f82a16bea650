package io.finlego.ingress.access.caller;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Makes the application fail to start if an operation has no {@link Callers} annotation. */
@Component
final class CallersCheck implements SmartInitializingSingleton {

  private final List<RequestMappingHandlerMapping> mappings;

  CallersCheck(List<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<HandlerMethod> unguardedMethods =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .filter(OurHandlers::isOurs)
            .filter(method -> !method.hasMethodAnnotation(Callers.class))
            .toList();
    if (!unguardedMethods.isEmpty()) {
      throw new IllegalStateException("Operations without @Callers: " + unguardedMethods);
    }
  }
}
