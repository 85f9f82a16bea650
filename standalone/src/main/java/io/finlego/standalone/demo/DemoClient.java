package io.finlego.standalone.demo;

import java.util.Map;
import java.util.UUID;

/**
 * Makes the body of {@code POST /internal/Clients} for a person. Each call makes a new person,
 * always with the same name.
 */
final class DemoClient {

  private DemoClient() {}

  static Map<String, Object> newAda() {
    return Map.ofEntries(
        Map.entry("type", "individual"),
        Map.entry("onboardingId", UUID.randomUUID()),
        Map.entry("editorUserId", UUID.randomUUID()),
        Map.entry("riskLevel", "low"),
        Map.entry("firstName", "Ada"),
        Map.entry("lastName", "Lovelace"),
        Map.entry("birthDate", "1985-12-10"),
        Map.entry("citizenshipCountry", "GB"),
        Map.entry("residenceCountry", "LT"),
        Map.entry("phoneNumber", "+37060000000"),
        Map.entry("email", "ada@example.com"),
        Map.entry("isDefaultCompliant", true),
        Map.entry(
            "address",
            Map.of(
                "streetLine1", "Gedimino pr. 1",
                "city", "Vilnius",
                "zip", "01103",
                "country", "LT")));
  }
}
