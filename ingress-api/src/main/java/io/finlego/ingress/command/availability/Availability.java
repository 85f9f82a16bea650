package io.finlego.ingress.command.availability;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/**
 * Checks whether the API can accept commands. The API accepts commands if all {@link Dependency
 * dependencies} are up, and if nobody has told it to refuse traffic. The standalone run does so
 * when its broker has given up, which the broker itself does not say.
 */
@Component
public final class Availability {

  private final ApplicationAvailability application;
  private final List<Dependency> dependencies;

  Availability(ApplicationAvailability application, List<Dependency> dependencies) {
    this.application = application;
    this.dependencies = List.copyOf(dependencies);
  }

  /**
   * Checks that all services that commands need are up.
   *
   * @throws ApiException {@code unavailable} if a service is down, or traffic is to be refused
   */
  public void requireAllUp() {
    if (application.getReadinessState() == ReadinessState.REFUSING_TRAFFIC
        || !dependencies.stream().allMatch(Dependency::isUp)) {
      throw ApiException.unavailable(
          "Commands cannot be accepted right now; nothing was accepted.");
    }
  }
}
