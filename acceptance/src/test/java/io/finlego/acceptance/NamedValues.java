package io.finlego.acceptance;

import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/**
 * The values of the fields and parameters of operations, with which a caller's requests are
 * accepted.
 */
final class NamedValues {

  private static final int PAST_DAYS = 39;

  private final NamedObjects objects;
  private int codes;

  NamedValues(NamedObjects objects) {
    this.objects = objects;
  }

  /**
   * The values of the fields that must name something, or that must fit another field.
   *
   * @param schema the schema of the body, one if there are several to choose from
   */
  BodyValues of(Operation operation, JsonNode schema) {
    BodyValues values =
        common()
            .withText("clientId", objects.client())
            .withText("accountId", objects.account(0))
            .withEach("accountIds[]", i -> BodyValues.quoted(objects.account(i)))
            .withEach("debitAccountId", i -> BodyValues.quoted(objects.account(i)))
            .withEach("creditAccountId", i -> BodyValues.quoted(objects.account(i + 1)));
    String path = operation.path();
    if (path.endsWith("/internal/Accounts")) {
      values.without("clientId").withText("type", "suspense");
    } else if (path.startsWith("/Accounts/{accountId}") && !objects.isSystem()) {
      values.without("status", "overdraftLimit");
    } else if (path.endsWith("/reorder-accounts")) {
      values.with(
          "accountIds",
          BodyValues.list(objects.accountCount(), i -> BodyValues.quoted(objects.account(i))));
    } else if (path.equals("/internal/DailyAccountBalance")) {
      values.without("accountId", "clientId");
    } else if (path.equals("/internal/Clients/{clientId}")) {
      values.withText("onboardingId", objects.replaceableOnboarding(schema));
    } else if (path.endsWith("/Accounts/search")) {
      values.withFreeCharacters("metadata", 4000);
    } else if (path.endsWith("/otp-verification")) {
      String otp = sentCode();
      values.withText("otpId", otp).withText("code", code(otp));
    }
    return values;
  }

  /** The values of fields that name no object of the caller. */
  static BodyValues common() {
    return new BodyValues()
        .with("amount", "0.01")
        .with("minAmount", "0.01")
        .with("maxAmount", NamedObjects.BALANCE)
        .with("balanceFrom", "0")
        .with("balanceTo", NamedObjects.BALANCE)
        .with("overdraftLimit", "100")
        .withText("currency", "EUR")
        .withText("currencies[]", "EUR")
        .withText("externalId", FreshBody.ID)
        .withText("externalClientId", FreshBody.ID)
        .withText("applicantId", FreshBody.ID)
        .withText("externalUserId", FreshBody.ID)
        .withText("reviewAnswer", "RED")
        .withText("createdAtMs", "2026-03-02 09:15:30.321")
        .withText("expiresAt", "2036-03-09T00:00:00Z")
        .withText("from", today().minusDays(PAST_DAYS).toString())
        .withText("to", today().toString())
        .withFreeCharacters("customOptions", 100_000)
        .withFreeCharacters("createdAtMs", 0)
        .without("id", "valueDate", "cursor", "atomic", "all");
  }

  /** A code for another account each time, because a new code makes the older one invalid. */
  private String sentCode() {
    String account = objects.account(++codes);
    String body = "{\"operation\": \"closeAccount\", \"accountId\": \"%s\"}".formatted(account);
    return objects.frontOffice().post("/Accounts/send-otp", body).value().path("otpId").asString();
  }

  private String code(String otpId) {
    return objects
        .frontOffice()
        .get("/sandbox/notifications")
        .value()
        .valueStream()
        .filter(notification -> notification.path("subjectId").asString().equals(otpId))
        .map(notification -> notification.path("code").asString())
        .findFirst()
        .orElseThrow();
  }

  /**
   * The value of a parameter: the largest page, and what the operation requires. Other parameters
   * are empty, because a filter would only make the answer smaller.
   */
  String parameter(Operation operation, JsonNode parameter) {
    boolean isRequired = parameter.path("required").asBoolean(false);
    return switch (parameter.path("name").asString()) {
      case "pageSize", "limit" -> parameter.at("/schema/maximum").asString();
      case "clientId" ->
          objects.isSystem()
                  && operation.path().matches("/Accounts|.*/(notifications|DailyAccountBalance)")
              ? objects.client()
              : "";
      case "accountId" -> isRequired ? objects.account(0) : "";
      case "from" -> isRequired ? today().minusDays(10L * PAST_DAYS).toString() : "";
      case "to" -> isRequired ? today().toString() : "";
      case "proof" -> objects.ownCommand().replaceAll(".*proof=", "");
      default -> "";
    };
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
