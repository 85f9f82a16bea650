package io.finlego.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client with funded accounts on a running stack, and payments among them. */
final class RestBank {

  private static final JsonMapper JSON = new JsonMapper();

  private final URI base;
  private final String token;
  private final List<String> accounts;

  private RestBank(URI base, String token, List<String> accounts) {
    this.base = base;
    this.token = token;
    this.accounts = accounts;
  }

  /** Opens the accounts and pays a million euros into each. */
  static RestBank open(URI base, int accountCount) throws IOException {
    String token;
    try (HttpConnection http = new HttpConnection(base, "")) {
      token =
          JSON.readTree(http.post("/sandbox/token", "{\"scope\":\"system\"}").body())
              .path("access_token")
              .asString();
    }
    List<String> accounts = new ArrayList<>();
    try (HttpConnection http = new HttpConnection(base, token)) {
      String client = id(http.post("/internal/Clients", client()));
      String settlement =
          id(http.post("/v2/internal/Accounts", "{\"type\":\"settlement\",\"currency\":\"EUR\"}"));
      for (int i = 0; i < accountCount; i++) {
        String account =
            id(
                http.post(
                    "/Accounts", "{\"clientId\":\"%s\",\"currency\":\"EUR\"}".formatted(client)));
        id(http.post("/internal/Payments", payment(settlement, account, "1000000")));
        accounts.add(account);
      }
    }
    return new RestBank(base, token, accounts);
  }

  HttpConnection connect() throws IOException {
    return new HttpConnection(base, token);
  }

  /** The body of a payment of one cent between two accounts by chance. */
  String anyPayment(RandomGenerator random) {
    int from = random.nextInt(accounts.size());
    int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return payment(accounts.get(from), accounts.get(to), "0.01");
  }

  private static String payment(String debit, String credit, String amount) {
    return "{\"transaction\":{\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amount\":%s,\"currency\":\"EUR\"}}"
        .formatted(debit, credit, amount);
  }

  private static String client() {
    return """
    {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "firstName": "Bench",
     "lastName": "Mark", "birthDate": "1990-12-10", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
     "address": {"streetLine1": "Gedimino 1", "city": "Vilnius", "zip": "01103", "country": "LT"}}
    """
        .formatted(UUID.randomUUID(), UUID.randomUUID());
  }

  private static String id(HttpConnection.Answer answer) throws IOException {
    JsonNode id = JSON.readTree(answer.body()).path("value").path("id");
    if (answer.status() != 200 || !id.isString()) {
      throw new IOException("Expected an id but got " + answer);
    }
    return id.asString();
  }
}
