package io.finlego.acceptance;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The calls that most tests begin with. */
final class Bank {

  private static final String EDITOR = "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266";

  /** The body of a request to block, unblock or erase a client. */
  static final String REASON = "{\"reason\": \"suspicion\", \"editorUserId\": \"" + EDITOR + "\"}";

  final Api system;

  Bank(Api system) {
    this.system = system;
  }

  /** Creates an active client. */
  String client() {
    String body = profile(UUID.randomUUID().toString(), "low");
    return system.post("/internal/Clients", body).value().path("id").asString();
  }

  /** The profile of an individual. */
  static String profile(String onboardingId, String riskLevel) {
    return """
    {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "%s", "firstName": "Ada",
     "lastName": "Lovelace", "birthDate": "1990-12-10", "phoneNumber": "+37060000000", "isDefaultCompliant": true,
     "address": {"streetLine1": "Gedimino 1", "city": "Vilnius", "zip": "01103", "country": "LT"}}
    """
        .formatted(onboardingId, EDITOR, riskLevel);
  }

  Answer block(String clientId) {
    return system.send("PUT", "/internal/Clients/" + clientId + "/block", REASON, Map.of());
  }

  /** Replaces the client's profile by the same one with another risk level. */
  Answer assess(String clientId, String riskLevel) {
    String path = "/internal/Clients/" + clientId;
    ObjectNode profile = (ObjectNode) system.get(path).value();
    profile.put("riskLevel", riskLevel);
    return system.send("PUT", path, profile.toString(), Map.of());
  }

  /** Opens an account of the client. */
  String clientAccount(String clientId, String currency) {
    return system
        .post(
            "/Accounts", "{\"clientId\":\"%s\",\"currency\":\"%s\"}".formatted(clientId, currency))
        .value()
        .path("id")
        .asString();
  }

  /** Opens an account of the institution. */
  String account(String type, String currency) {
    return system
        .post(
            "/v2/internal/Accounts",
            "{\"type\":\"%s\",\"currency\":\"%s\"}".formatted(type, currency))
        .value()
        .path("id")
        .asString();
  }

  /** Opens a client's account with this balance, paid in from a new settlement account. */
  String funded(String clientId, String currency, String amount) {
    String account = clientAccount(clientId, currency);
    pay(account("settlement", currency), account, amount, currency).value();
    return account;
  }

  Answer pay(String debit, String credit, String amount, String currency) {
    return system.post("/internal/Payments", payment(debit, credit, amount, currency));
  }

  /** Makes a draft payment of one transaction. */
  String draft(String debit, String credit, String amount, String currency) {
    String body = "{\"transactions\":[" + line(debit, credit, amount, currency) + "]}";
    return system.post("/internal/Payments/draft", body).value().path("id").asString();
  }

  Answer pend(String paymentId) {
    return system.post("/internal/Payments/" + paymentId + "/pend", "{}");
  }

  Answer post(String paymentId) {
    return system.post("/internal/Payments/" + paymentId + "/post", "{}");
  }

  Answer cancel(String paymentId) {
    return system.post("/internal/Payments/" + paymentId + "/cancel", "{}");
  }

  JsonNode account(String accountId) {
    return system.get("/Accounts/" + accountId).value();
  }

  BigDecimal balance(String accountId) {
    return account(accountId).path("balance").decimalValue();
  }

  static String payment(String debit, String credit, String amount, String currency) {
    return "{\"transaction\":" + line(debit, credit, amount, currency) + "}";
  }

  static String line(String debit, String credit, String amount, String currency) {
    return "{\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amount\":%s,\"currency\":\"%s\"}"
        .formatted(debit, credit, amount, currency);
  }

  /** The body that imports an individual with an account in each of these currencies. */
  static String imported(String externalClientId, String onboardingId, String... currencies) {
    String accounts =
        Stream.of(currencies).map("{\"currency\": \"%s\"}"::formatted).collect(joining(", "));
    return """
    {"externalClientId": "%s", "onboardingId": "%s", "editorUserId": "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266",
     "riskLevel": "low", "firstName": "Ada", "lastName": "Lovelace", "birthDate": "1990-12-10",
     "phoneNumber": "+37060000000", "isDefaultCompliant": true, "address": {"country": "LT"}, "accounts": [%s]}
    """
        .formatted(externalClientId, onboardingId, accounts);
  }

  /** The import of a company with one related individual, made of the import of an individual. */
  static String companyOf(String importedIndividual) {
    return importedIndividual.replace(
        "\"firstName\": \"Ada\", \"lastName\": \"Lovelace\", \"birthDate\": \"1990-12-10\"",
        "\"legalName\": \"Žalia UAB\", \"countryOfRegistration\": \"LT\","
            + " \"relatedIndividuals\": [{\"firstName\": \"Ona\"}]");
  }
}
