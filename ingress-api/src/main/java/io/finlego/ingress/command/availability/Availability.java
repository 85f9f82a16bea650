package io.finlego.ingress.command.availability;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells whether everything that commands need is available. */
@Component
public final class Availability {

  private final List<Dependency> dependencies;

  Availability(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  /**
   * Checks that a command can be sent and decided now.
   *
   * @throws ApiException {@code unavailable} if it cannot; nothing has been sent then
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
