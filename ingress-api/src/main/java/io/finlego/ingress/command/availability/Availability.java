package io.finlego.ingress.command.availability;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whether the API can accept commands: all services that commands need must be up. */
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
  public void requireCommands() {
    for (Dependency dependency : dependencies) {
      if (!dependency.isUp()) {
        throw ApiException.unavailable(
            "Commands cannot be accepted right now; nothing was accepted.");
      }
    }
  }
}
