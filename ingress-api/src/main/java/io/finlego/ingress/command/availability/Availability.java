package io.finlego.ingress.command.availability;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether everything is there that commands need. */
@Component
public final class Availability {

  private final List<Dependency> dependencies;

  Availability(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  /**
   * Lets a command pass if it could be accepted and decided now.
   *
   * @throws ApiException {@code unavailable}; nothing has been sent then
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
