package io.finlego.standalone;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads the liveness of each service. */
final class ServiceLiveness {

  private ServiceLiveness() {}

  /**
   * Returns the services whose liveness is BROKEN. A service that has stopped is not broken.
   *
   * @param contexts the application contexts of the services
   */
  static Set<Service> findBroken(Map<Service, ConfigurableApplicationContext> contexts) {
    var broken = EnumSet.noneOf(Service.class);
    contexts.forEach(
        (service, context) -> {
          if (context.isActive()
              && context.getBean(ApplicationAvailability.class).getLivenessState()
                  == LivenessState.BROKEN) {
            broken.add(service);
          }
        });
    return broken;
  }
}
