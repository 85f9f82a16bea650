package io.finlego.ingress.command.availability;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Checks whether the API can accept commands. The API accepts commands if all {@link Dependency
 * dependencies} are up, and if nobody has told it to refuse commands. The standalone run does so
 * when its broker has given up, which the broker itself does not say.
 */
@Component
public final class Availability {

  private final List<Dependency> dependencies;
  private volatile boolean isRefusing;

  Availability(List<Dependency> dependencies) {
    this.dependencies = List.copyOf(dependencies);
  }

  /** Refuses all commands, or accepts them again. */
  public void refuse(boolean refuses) {
    isRefusing = refuses;
  }

  /**
   * Checks that all services that commands need are up.
   *
   * @throws ApiException {@code unavailable} if a service is down, or commands are refused
   */
  public void requireAllUp() {
    if (isRefusing || !dependencies.stream().allMatch(Dependency::isUp)) {
      throw ApiException.unavailable(
          "Commands cannot be accepted right now; nothing was accepted.");
    }
  }
}
