package io.finlego.ingress.command.availability;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Checks whether the API can accept commands. The API accepts commands if all {@link Dependency
 * dependencies} are up.
 */
@Component
public final class Availability {

  private final List<Dependency> dependencies;

  Availability(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  /**
   * Checks that all services that commands need are up.
   *
   * @throws ApiException {@code unavailable} if a service is down
   */
  public void requireAllUp() {
    for (Dependency dependency : dependencies) {
      if (!dependency.isUp()) {
        throw ApiException.unavailable(
            "Commands cannot be accepted right now; nothing was accepted.");
      }
    }
  }
}
