package io.finlego.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The body of a request that is sent many times. Each time, the ids that must be unique are new.
 */
final class FreshBody {

  /** Stands in a body for an id that no other request has. */
  static final String ID = "f1e5f1e5-0000-4000-8000-f1e5f1e5f1e5";

  private static final byte[] PLACE = ID.getBytes(StandardCharsets.US_ASCII);

  private final byte[] template;
  private final List<Integer> places = new ArrayList<>();

  FreshBody(byte[] template) {
    this.template = template;
    for (int i = 0; i + PLACE.length <= template.length; i++) {
      if (template[i] == PLACE[0] && isPlace(i)) {
        places.add(i);
        i += PLACE.length - 1;
      }
    }
  }

  private boolean isPlace(int start) {
    for (int i = 0; i < PLACE.length; i++) {
      if (template[start + i] != PLACE[i]) {
        return false;
      }
    }
    return true;
  }

  /** The body with new ids. They differ in their last digits. */
  byte[] next() {
    if (places.isEmpty()) {
      return template;
    }
    byte[] body = template.clone();
    String start = UUID.randomUUID().toString().substring(0, PLACE.length - 6);
    for (int i = 0; i < places.size(); i++) {
      String id = start + String.format(Locale.ROOT, "%06x", i);
      System.arraycopy(
          id.getBytes(StandardCharsets.US_ASCII), 0, body, places.get(i), PLACE.length);
    }
    return body;
  }
}
