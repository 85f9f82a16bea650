package io.finlego.ingress.command.availability;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether what commands need is there. */
@Component
public final class Availability {

  private final List<Dependency> dependencies;

  Availability(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  /**
   * Answers 503 when a command could not be accepted or decided now; nothing has been sent then.
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
