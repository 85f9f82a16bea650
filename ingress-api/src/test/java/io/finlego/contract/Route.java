package io.finlego.contract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A path of the document with its operations. Paths match regardless of case. */
record Route(String template, List<String> segments, JsonNode operations) {

  /** Fixed segments win over parameters, from left to right. */
  static final Comparator<Route> MOST_SPECIFIC_FIRST =
      Comparator.comparing(
          route ->
              String.join("", route.segments.stream().map(s -> isName(s) ? "1" : "0").toList()));

  static Route of(String template, JsonNode operations) {
    return new Route(template, List.of(template.split("/")), operations);
  }

  boolean matches(String path) {
    String[] sent = path.split("/");
    return sent.length == segments.size()
        && IntStream.range(0, sent.length)
            .allMatch(i -> isName(segments.get(i)) || segments.get(i).equalsIgnoreCase(sent[i]));
  }

  private static boolean isName(String segment) {
    return segment.startsWith("{");
  }
}
