package io.finlego.ingress.command;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The preferences of RFC 7240 that this API supports: {@code respond-async} and {@code wait}. All
 * other preferences are ignored, as the RFC demands.
 */
record Preference(boolean respondAsync, Duration maxWait) {

  private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([0-9]{1,6})\"?");

  static Preference of(List<String> headerValues, Duration longestWait) {
    boolean respondAsync = false;
    Duration wait = longestWait;
    for (String preference :
        String.join(",", headerValues).toLowerCase(Locale.ROOT).split(",", -1)) {
      Matcher waitMatcher = WAIT.matcher(preference.strip());
      if (preference.strip().equals("respond-async")) {
        respondAsync = true;
      } else if (waitMatcher.matches()) {
        Duration preferredWait = Duration.ofSeconds(Integer.parseInt(waitMatcher.group(1)));
        wait = preferredWait.compareTo(wait) < 0 ? preferredWait : wait;
      }
    }
    return new Preference(respondAsync, wait);
  }
}
