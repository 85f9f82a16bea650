package io.finlego.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** The figures that a stack shows to Prometheus. */
final class Metrics implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpRequest request;

  Metrics(Stack stack) {
    request = HttpRequest.newBuilder(stack.managementUrl().resolve("/actuator/prometheus")).build();
  }

  /** All figures at one moment. */
  record Reading(String text) {

    /**
     * The sum of a figure over all services and labels.
     *
     * @param name a regular expression for the name, with the labels if they matter
     */
    double sum(String name) {
      return Pattern.compile("(?m)^" + name + "(?:\\{.*)? (\\S+)$")
          .matcher(text)
          .results()
          .mapToDouble(line -> Double.parseDouble(line.group(1)))
          .sum();
    }
  }

  Reading read() {
    try {
      return new Reading(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
